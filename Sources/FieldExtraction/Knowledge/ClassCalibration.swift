import Foundation
import Yams

/// What `Models/class_calibration.yaml` says: how much each sign on a page speaks for its file being a referral, and when a person decides.
struct ClassCalibration: Sendable {
    /// Weight of each sign, see ``ClassFeatures``.
    let weights: [String: Double]
    /// Probabilities that a file is a referral between which a person decides.
    let doubt: ClosedRange<Double>

    init(_ url: URL) throws(KnowledgeError) {
        let file = try KnowledgeFile(url)
        weights = try file.numbers("weights")
        for (key, _) in try file.mapping("weights") {
            let name = try file.string(key, "weights")
            guard ClassFeatures.names.contains(name) else {
                throw file.fault(key, "unknown sign '\(name)'; allowed: " + ClassFeatures.names.joined(separator: ", "))
            }
        }
        let doubt = try file.numbers("doubt")
        guard let low = doubt["from"], let high = doubt["to"], 0 <= low, low <= high, high <= 1 else {
            throw KnowledgeError(file: url.path, message: "'doubt' needs 'from' and 'to', two probabilities from 0 to 1")
        }
        self.doubt = low...high
    }
}
