import NormalForms
import ReferralModel

/// What the candidates of a whole referral say together and none of them says by itself.
struct Gathered {
    let reader: ValueReader
    let context: ReadingContext

    /// The candidates with those that follow from others.
    func completed(_ candidates: [Candidate]) -> [Candidate] { lists(twoPhones(specialties(planAsPayer(candidates)))) }

    /// Where no payer is named, a plan that bears a payer's name is it: `Plan name: Medicare Part B`.
    private func planAsPayer(_ candidates: [Candidate]) -> [Candidate] {
        guard !candidates.contains(where: { $0.key == .insurancePayer }) else { return candidates }
        return candidates.map { candidate in
            guard candidate.key == .insurancePlan, let text = candidate.content.text,
                let reading = reader.read(text, as: .insurancePayer, context: context).first, reading.isKnown
            else { return candidate }
            var payer = candidate
            payer.key = .insurancePayer
            payer.fit *= 0.8
            return payer
        }
    }

    /// A referral goes to a specialist of its specialty: where only one of both is told, it is the other as well.
    private func specialties(_ candidates: [Candidate]) -> [Candidate] {
        func copies(of key: FieldKey, as other: FieldKey) -> [Candidate] {
            guard !candidates.contains(where: { $0.key == other }) else { return [] }
            return candidates.filter { $0.key == key && $0.isKnown }.map { candidate in
                var copy = candidate
                copy.key = other
                copy.fit *= 0.8
                return copy
            }
        }
        return candidates + copies(of: .recipientSpecialty, as: .referralSpecialty)
            + copies(of: .referralSpecialty, as: .recipientSpecialty)
    }

    /// `Cell phone: …  Other phone: …`: where none is called the main one and two are given, the first that the form asks for is.
    private func twoPhones(_ candidates: [Candidate]) -> [Candidate] {
        let others = candidates.indices.filter { candidates[$0].key == .patientPhoneAlt && candidates[$0].label != nil }
        guard !candidates.contains(where: { $0.key == .patientPhone }), let page = others.first.map({ candidates[$0].page }),
            others.allSatisfy({ candidates[$0].page == page }), Set(others.map { candidates[$0].compared }).count == 2,
            let first = others.min(by: { candidates[$0].box.isBefore(candidates[$1].box) })
        else { return candidates }
        var out = candidates
        for index in others where candidates[index].compared == candidates[first].compared { out[index].key = .patientPhone }
        return out
    }

    /// Diagnoses that stand behind several labels of one page, as `Dx 1`, `Dx 2` or `Primary diagnosis`, `Secondary diagnosis`, as one list.
    private func lists(_ candidates: [Candidate]) -> [Candidate] {
        var out = candidates
        let labelled = out.indices.filter {
            out[$0].key == .referralDiagnoses && out[$0].label != nil && Self.underLabels.contains(out[$0].relation)
        }
        for (_, group) in Dictionary(grouping: labelled, by: { out[$0].page }) {
            let places = group.sorted { out[$0].box.isBefore(out[$1].box) }
            guard let best = places.max(by: { out[$0].strength < out[$1].strength }) else { continue }
            let parts = places.filter { out[$0].strength > 0.6 * out[best].strength }
            var items: [String] = []
            for item in parts.flatMap({ out[$0].content.items }) where !items.contains(item) { items.append(item) }
            guard parts.count > 1, items.count > out[best].content.items.count else { continue }
            var whole = out[best]
            whole.content = .list(items)
            whole.raw = parts.map { out[$0].raw }.joined(separator: "; ")
            whole.tokens = parts.flatMap { out[$0].tokens }
            whole.box = BoundingBox.around(parts.map { out[$0].box }) ?? whole.box
            whole.repairs = parts.map { out[$0].repairs }.reduce(0, +)
            whole.plausibility = parts.map { out[$0].plausibility }.min() ?? whole.plausibility
            whole.lowestConfidence = parts.map { out[$0].lowestConfidence }.min() ?? whole.lowestConfidence
            out[best] = whole
            for index in parts where index != best { out[index].fit = 0 }
        }
        return out.filter { $0.fit > 0 }
    }

    private static let underLabels: Set<Relation> = [.inline, .cellRight, .cellBelow, .below, .above]
}

extension BoundingBox {
    /// Whether it is read before another box: left of it on the same line, or above it.
    func isBefore(_ other: BoundingBox) -> Bool {
        verticalOverlap(other) * 2 > min(height, other.height) ? x0 < other.x0 : y0 < other.y0
    }
}
