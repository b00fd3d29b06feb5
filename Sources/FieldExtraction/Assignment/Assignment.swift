import ReferralModel

/// Chooses for every field of a referral one of its candidates, so that no word is used for two fields.
struct Assignment: Sendable {
    /// A field with the candidate that won and those that did not.
    struct Choice: Sendable {
        var winner: Candidate
        var others: [Candidate]
        /// How far the winner is ahead of the best candidate with another value, 0 to 1.
        var margin: Double
    }

    func choose(among candidates: [Candidate]) -> [FieldKey: Choice] {
        var taken: [Int: Set<Int>] = [:]
        var open = Dictionary(grouping: candidates, by: \.key)
        for key in open.keys { open[key] = supported(open[key, default: []]) }
        var out: [FieldKey: Choice] = [:]
        // The strongest links first: what they use is no longer free for the weaker ones.
        while true {
            var best: (key: FieldKey, candidate: Candidate, score: Double)?
            for (key, list) in open.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                for candidate in list where isFree(candidate, taken) {
                    let score = score(candidate)
                    if best.map({ score > $0.score || score == $0.score && key.rawValue < $0.key.rawValue }) ?? true {
                        best = (key, candidate, score)
                    }
                }
            }
            guard let best, best.score > 0.12 else { break }
            let rest = (open[best.key] ?? []).filter { $0.compared != best.candidate.compared && isFree($0, taken) }
            let next = rest.map(score).max() ?? 0
            out[best.key] = Choice(
                winner: best.candidate, others: rest.sorted { score($0) > score($1) },
                margin: max(0, best.score - next) / max(best.score, 0.01))
            open[best.key] = nil
            if !best.candidate.tokens.isEmpty { taken[best.candidate.page, default: []].formUnion(best.candidate.tokens) }
        }
        // Nobody refers to himself: the same name twice is the weaker link's error.
        if let sender = out[.referrerName]?.winner, let recipient = out[.recipientName]?.winner, sender.compared == recipient.compared {
            out[score(sender) < score(recipient) ? .referrerName : .recipientName] = nil
        }
        return out
    }

    private func score(_ candidate: Candidate) -> Double {
        candidate.strength * (1 + 0.18 * Double(min(candidate.agreeing, 3))) * Self.weight(of: candidate.context)
    }

    /// What stands where values of another field do is the weaker link, but no link is broken by its surroundings alone.
    private static func weight(of context: Double?) -> Double { 0.4 + 0.6 * (context ?? 0.5).squareRoot() }

    /// Parts of one value share words only when they are parts of a name or an address.
    func isFree(_ candidate: Candidate, _ taken: [Int: Set<Int>]) -> Bool {
        guard let used = taken[candidate.page], !candidate.tokens.isEmpty else { return true }
        let shared = candidate.tokens.filter { used.contains($0) }.count
        if shared == 0 { return true }
        switch candidate.key {
        case .patientFirstName, .patientLastName, .patientMiddleName, .patientStreet, .patientCity, .patientState, .patientZIP,
            .insurance2Payer, .insurance2MemberID,
            .referrerName, .referrerOrganization, .recipientName, .recipientOrganization, .referralProcedures, .referralService,
            .insuranceGroup, .referralDate, .referralSpecialty, .recipientSpecialty:
            return true
        default: return shared * 2 <= candidate.tokens.count
        }
    }

    /// Notes for each candidate how many other places say the same and how many something else.
    private func supported(_ list: [Candidate]) -> [Candidate] {
        var out = list
        for index in out.indices {
            let own = out[index].compared
            for other in list.indices where other != index && !list[other].sharesWords(with: out[index]) {
                if list[other].compared == own {
                    out[index].agreeing += 1
                } else if list[other].strength > 0.5 * out[index].strength {
                    out[index].contradicting += 1
                }
            }
        }
        return out
    }
}

extension Candidate {
    /// Whether it is made of words that another is made of: then it does not bear that out, nor speak against it.
    fileprivate func sharesWords(with other: Candidate) -> Bool {
        box == other.box || page == other.page && !tokens.isEmpty && !Set(tokens).isDisjoint(with: other.tokens)
    }
}
