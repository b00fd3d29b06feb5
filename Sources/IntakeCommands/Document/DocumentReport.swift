import FoundationEssentials
import ReferralModel
import ReferralStore

/// All that is known of one file.
struct DocumentReport: Encodable {
    var summary: DocumentSummary
    var sightings: [Sighting]
    var referrals: [ReferralSummary]
    var events: [StoreEvent]
    var now: Date

    func lines(width: Int, paint: Paint) -> [String] {
        func row(_ label: String, _ text: String) -> String {
            ScreenText.fit(label, to: 11) + ScreenText.cut(TerminalText.clean(text), to: max(20, width - 11))
        }
        let state = summary.state.rawValue.split(separator: "_").joined(separator: " ")
        let kind = summary.documentClass?.otherKind.map { " (" + $0.rawValue.split(separator: "_").joined(separator: " ") + ")" } ?? ""
        var lines = [paint.bold("Document \(summary.id)") + "  " + state + kind, row("File", summary.fileName)]
        let pages = summary.pageCount.map { "\($0) page" + ($0 == 1 ? "" : "s") } ?? "not read yet"
        lines.append(row("Size", "\(summary.byteCount) bytes, \(pages)"))
        lines.append(row("SHA-256", summary.sha256))
        if let failure = summary.failure {
            lines += ScreenText.wrap(TerminalText.clean(failure.description), to: max(20, width - 11)).enumerated().map {
                ScreenText.fit($0 == 0 ? "Reason" : "", to: 11) + $1
            }
        }
        lines += sightings.enumerated().map { index, sighting in
            let site = sighting.site.map { " at " + $0 } ?? ""
            let sender = sighting.sender.map { " from " + FieldDisplay.phone($0) } ?? ""
            return row(index == 0 ? "Received" : "Again", JSONText.time(sighting.receivedAt) + site + sender + " as " + sighting.fileName)
        }
        lines += referrals.map { referral in
            row("Referral", "\(referral.id)  \(referral.status.rawValue)  \(referral.urgency.rawValue)  \(referral.patient)")
        }
        lines.append("")
        var table = Table(["TIME", "WHO", "WHAT", "DETAIL"])
        for event in events { table.add([JSONText.time(event.at), event.actor, event.kind.rawValue, event.detail ?? ""]) }
        return lines + table.lines(width: width)
    }

    private enum Keys: String, CodingKey { case sightings, referrals, events }

    func encode(to encoder: any Encoder) throws {
        try DocumentRow(summary: summary, now: now).encode(to: encoder)
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(sightings.map(SightingReport.init), forKey: .sightings)
        try keys.encode(referrals.map { ReferralRow(summary: $0, now: now) }, forKey: .referrals)
        try keys.encode(HistoryRow.rows(events: events, changes: []), forKey: .events)
    }
}
