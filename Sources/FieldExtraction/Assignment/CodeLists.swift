import ReferralModel

/// Lists of codes that a page tells in pieces: under several labels, on the rows of a table, one after the other in a sentence.
enum CodeLists {
    private static let keys: [FieldKey] = [.referralDiagnoses, .referralProcedures]

    /// Candidates with those under several labels of one page as one list.
    static func underLabels(_ candidates: [Candidate]) -> [Candidate] { keys.reduce(candidates) { underLabels($1, $0) } }

    /// Candidates with those as one list that no label leads to and that stand together.
    static func together(_ candidates: [Candidate]) -> [Candidate] { keys.reduce(candidates) { together($1, $0) } }

    /// Codes that stand behind several labels of one page, as `Dx 1`, `Dx 2` or `Primary diagnosis`, `Secondary diagnosis`, as one list.
    private static func underLabels(_ key: FieldKey, _ candidates: [Candidate]) -> [Candidate] {
        let labelled = candidates.indices.filter {
            candidates[$0].key == key && candidates[$0].label != nil && besideLabels.contains(candidates[$0].relation)
        }
        let groups = Dictionary(grouping: labelled) { index in
            // Diagnoses are called by many names. Of procedures only labels of one name ask for the same: what was billed is not ordered.
            let name = key == .referralDiagnoses ? "" : (candidates[index].label ?? "").lowercased().filter(\.isLetter)
            return Labelled(page: candidates[index].page, name: name)
        }
        return joined(groups.values.map { group in group.sorted { candidates[$0].box.isBefore(candidates[$1].box) } }, in: candidates)
    }

    /// Codes that no label leads to and that stand together, as a sentence or the rows of a table tell them one after the other, as one
    /// list: `Laryngoscopy 31575, Nasal endoscopy 31231`.
    private static func together(_ key: FieldKey, _ candidates: [Candidate]) -> [Candidate] {
        let loose = candidates.indices.filter { candidates[$0].key == key && candidates[$0].relation == .surroundings }
        var groups: [[Int]] = []
        for index in loose.sorted(by: {
            (candidates[$0].page, candidates[$0].box.y0, candidates[$0].box.x0) < (
                candidates[$1].page, candidates[$1].box.y0, candidates[$1].box.x0
            )
        }) {
            if let last = groups.last?.last, candidates[last].page == candidates[index].page,
                candidates[index].box.y0 - candidates[last].box.y1 < max(candidates[index].box.height, candidates[last].box.height)
            {
                groups[groups.count - 1].append(index)
            } else {
                groups.append([index])
            }
        }
        return joined(groups, in: candidates)
    }

    /// `candidates` with the codes of each group as one list, but for those that stand there much more weakly than its best.
    private static func joined(_ groups: [[Int]], in candidates: [Candidate]) -> [Candidate] {
        var out = candidates
        for group in groups {
            guard let best = group.max(by: { out[$0].strength < out[$1].strength }) else { continue }
            out = whole(of: group.filter { out[$0].strength > 0.6 * out[best].strength }, as: best, in: out)
        }
        return out.filter { $0.fit > 0 }
    }

    /// `candidates` with the codes of `parts`, in their order, in the one that is the `best` of them, where they are more than its own;
    /// the others then are of no use.
    private static func whole(of parts: [Int], as best: Int, in candidates: [Candidate]) -> [Candidate] {
        var out = candidates
        var items: [String] = []
        for item in parts.flatMap({ out[$0].content.items }) where !items.contains(item) { items.append(item) }
        guard parts.count > 1, items.count > out[best].content.items.count else { return candidates }
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
        return out
    }

    private struct Labelled: Hashable {
        var page: Int
        var name: String
    }

    private static let besideLabels: Set<Relation> = [.inline, .cellRight, .cellBelow, .below, .above]
}
