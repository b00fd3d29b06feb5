import ReferralModel

/// How far a form was understood as a whole: a value from a form whose questions nobody knows is worth less than the same from one that was
/// read to the end.
struct Grasp: Sendable {
    /// Share of what nearly every referral says that was found, 0 to 1.
    let completeness: Double
    /// For each page the share of the questions on it that no listed label is, 0 to 1.
    private let strange: [Int: Double]
    /// How many of the chosen values each token stands in, by page.
    private let uses: [Int: [Int: Int]]

    init(_ choices: [FieldKey: Assignment.Choice], on pages: [Int: MarkedPage]) {
        completeness = Double(Self.usual.count { choices[$0] != nil }) / Double(Self.usual.count)
        strange = pages.mapValues(Self.strangeness)
        var uses: [Int: [Int: Int]] = [:]
        for choice in choices.values where choice.winner.relation != .checkbox {
            for token in Set(choice.winner.tokens) { uses[choice.winner.page, default: [:]][token, default: 0] += 1 }
        }
        self.uses = uses
    }

    func strangeness(of page: Int) -> Double { strange[page] ?? 0 }

    /// Share of the words of a value that another field has as its value too, 0 to 1.
    func sharedWords(_ winner: Candidate) -> Double {
        guard !winner.tokens.isEmpty, let used = uses[winner.page] else { return 0 }
        return Double(winner.tokens.count { used[$0, default: 0] > 1 }) / Double(winner.tokens.count)
    }

    /// Words with a colon and runs that stand alone in the first cell of a line are questions, whether anybody knows them or not.
    private static func strangeness(_ page: MarkedPage) -> Double {
        var asked = 0
        var unknown = 0
        for row in page.layout.rows {
            for (position, token) in row.tokens.enumerated() {
                let word = page.layout.tokens[token]
                let isQuestion =
                    word.endsWithColon && word.digitCount == 0
                    || position + 1 < row.tokens.count && row.breaks[position + 1] == .rule && word.digitCount == 0
                        && row.breaks[..<(position + 1)].allSatisfy { $0 != .rule }
                guard isQuestion, !page.isOption[token], word.text.count >= 2 else { continue }
                asked += 1
                if !page.isLabel[token] { unknown += 1 }
            }
        }
        return Double(unknown) / Double(asked + 3)
    }

    private static let usual: [FieldKey] = [
        .patientLastName, .patientFirstName, .patientDOB, .patientSex, .patientPhone, .patientStreet, .patientCity, .patientZIP,
        .insurancePayer, .insuranceMemberID, .referrerName, .referrerNPI, .referrerPhone, .referrerFax, .recipientOrganization,
        .referralDiagnoses, .referralReason, .referralService, .referralDate, .referralUrgency,
    ]
}
