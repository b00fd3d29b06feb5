import Foundation
import ReferralModel

/// Turns what is known of a chosen value into the probability that it is right: a logistic regression with the weights of
/// `Models/calibration.yaml`.
struct ConfidenceModel: Sendable {
    let calibration: CalibrationKnowledge

    /// Probability that the value is right, 0.01 to 0.999.
    func confidence(_ features: ConfidenceFeatures) -> Double {
        let own = calibration.byKind[features.kind] ?? [:]
        let sum = features.values.reduce(0) { $0 + $1.value * ((calibration.weights[$1.key] ?? 0) + (own[$1.key] ?? 0)) }
        return min(0.999, max(0.01, 1 / (1 + exp(-sum))))
    }

    /// Values below are for a person.
    func threshold(_ kind: String) -> Double { calibration.thresholds[kind] ?? calibration.thresholds["all"] ?? 1 }
}
