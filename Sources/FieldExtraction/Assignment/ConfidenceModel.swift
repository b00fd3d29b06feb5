import Foundation
import ReferralModel

/// Turns what is known of a chosen value into the probability that it is right: a logistic regression with the weights of
/// `Models/calibration.yaml`.
struct ConfidenceModel: Sendable {
    let calibration: CalibrationKnowledge

    /// No probability is taken for surer than this away from certainty; as in fit.py.
    private static let least = 0.0005

    /// Probability by the value's own features alone.
    func first(_ features: ConfidenceFeatures) -> Double {
        let own = calibration.byKind[features.kind] ?? [:]
        var sum = 0.0
        // In a fixed order, so that the same value has the same last bit everywhere.
        for (name, value) in features.values.sorted(by: { $0.key < $1.key }) {
            sum += value * ((calibration.weights[name] ?? 0) + (own[name] ?? 0))
        }
        return 1 / (1 + exp(-sum))
    }

    /// Probability that the value is right, 0.01 to 0.999. `referral` is the mean of ``first(_:)`` over the values of the referral: where
    /// the others are in doubt, so is this one.
    func confidence(_ features: ConfidenceFeatures, referral: Double) -> Double {
        let stack = calibration.stack
        let (own, others) = (first(features).logOdds(least: Self.least), referral.logOdds(least: Self.least))
        let sum = (stack["bias"] ?? 0) + (stack["own"] ?? 1) * own + (stack["referral"] ?? 0) * others
        return min(0.999, max(0.01, 1 / (1 + exp(-sum))))
    }

    /// Values below are for a person.
    func threshold(_ key: FieldKey) -> Double { calibration.threshold(isRequired: key.isRequired) }
}
