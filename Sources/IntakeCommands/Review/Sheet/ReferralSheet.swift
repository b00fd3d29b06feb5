import FoundationEssentials
import ReferralModel
import ReferralStore

/// A referral for a person at a terminal: what is doubtful first, with all that is known about it, then the rest.
struct ReferralSheet {
    var record: ReferralRecord
    var now = Date()

    func lines(width: Int, paint: Paint) -> [String] {
        let doubts = record.referral.doubts
        var lines = ReferralHeading(record: record, now: now).lines(width: width, paint: paint)
        lines.append("")
        if !doubts.isEmpty {
            lines.append(paint.bold("\(doubts.count) to settle"))
            for (index, doubt) in doubts.enumerated() {
                lines += DoubtSheet(doubt, record).lines(number: index + 1, width: width, paint: paint)
            }
            lines.append("")
        }
        let doubtful = Set(doubts.compactMap(\.key))
        let rest = FieldKey.allCases.filter { record.referral.fields[$0] != nil && !doubtful.contains($0) }
        if !rest.isEmpty {
            lines.append(paint.bold(doubts.isEmpty ? "All values" : "The rest"))
            lines += rest.flatMap { line($0, width: width, paint: paint) }
            lines.append("")
        }
        return lines + next(doubts, paint)
    }

    private func line(_ key: FieldKey, width: Int, paint: Paint) -> [String] {
        guard let field = record.referral.fields[key] else { return [] }
        let room = max(20, width - 32)
        let values = ScreenText.wrap(FieldDisplay.text(key, field.value), to: room)
        let mark = record.setBy[key].map { "by " + TerminalText.clean($0.name) } ?? FieldDisplay.confidence(field.confidence)
        return values.enumerated().map { index, text in
            let label = index == 0 ? key.rawValue : ""
            guard index == 0 else { return "  " + ScreenText.fit(label, to: 24) + text }
            let shown = record.setBy[key] == nil ? paint.confidence(field.confidence, mark) : mark
            return "  " + ScreenText.fit(label, to: 24) + ScreenText.fit(text, to: room - 2) + "  " + shown
        }
    }

    private func next(_ doubts: [Doubt], _ paint: Paint) -> [String] {
        let id = record.id
        switch record.referral.disposition {
        case .needsReview:
            let key = doubts.first { $0.key != nil }?.key?.rawValue ?? "KEY"
            return [
                paint.dim("Next: intake review set \(id) \(key)=VALUE   ·   intake why \(id) \(key)"),
                paint.dim("      intake review accept \(id)   ·   intake review reject \(id) --reason TEXT"),
            ]
        case .ready: return [paint.dim("Next: intake export \(id) --format fhir   ·   intake referral history \(id)")]
        case .rejected: return [paint.dim("Next: intake referral history \(id)")]
        }
    }
}
