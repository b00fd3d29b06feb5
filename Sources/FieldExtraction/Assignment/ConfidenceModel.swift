import ReferralModel

/// Turns what is known of a chosen value into the probability that it is right.
struct ConfidenceModel: Sendable {
    /// What speaks for and against a value, each about 0 to 1.
    static func features(_ choice: Assignment.Choice, isChecked: Bool) -> [Double] {
        let winner = choice.winner
        return [
            winner.wordConfidence, winner.lowestConfidence, winner.labelQuality, min(1, winner.fit), winner.relation.weight,
            winner.plausibility, choice.margin,
            Double(min(2, winner.agreeing)) / 2, Double(min(2, winner.contradicting)) / 2, Double(min(2, winner.repairs)) / 2,
            isChecked ? 1 : 0,
        ]
    }

    func confidence(_ choice: Assignment.Choice) -> Double {
        let winner = choice.winner
        let base = winner.strength * (0.75 + 0.25 * choice.margin)
        return max(0.02, min(0.99, base + 0.05 * Double(min(2, winner.agreeing)) - 0.1 * Double(min(2, winner.contradicting))))
    }
}
