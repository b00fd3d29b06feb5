import Foundation
import Yams

/// What `Models/calibration.yaml` says: the weights of the confidence and the thresholds that follow from the error budget.
struct CalibrationKnowledge: Sendable {
    /// Weight of each feature, for all kinds of value.
    private(set) var weights: [String: Double] = [:]
    /// Weights added for one kind of value.
    private(set) var byKind: [String: [String: Double]] = [:]
    /// Weights of the value's own probability and of the mean of its referral.
    private(set) var stack: [String: Double] = [:]
    /// Values below are flagged; by kind, with `all` for the others.
    private(set) var thresholds: [String: Double] = [:]

    init(_ url: URL) throws(KnowledgeError) {
        let file = try KnowledgeFile(url)
        weights = try file.numbers("weights")
        for (key, node) in try file.mapping("kinds") {
            let kind = try file.string(key, "kinds")
            byKind[kind] = try file.numbers(try file.mapping(node, kind), kind)
        }
        if file.root["stack"] != nil { stack = try file.numbers("stack") }
        thresholds = try file.numbers("thresholds")
        guard thresholds["all"] != nil else { throw KnowledgeError(file: url.path, message: "'thresholds' lacks 'all'") }
    }

    /// The confidence below which a value is for a person. Without the required values no referral goes on unseen, and where one of them
    /// is wrong others mostly are too: they have a threshold of their own.
    func threshold(isRequired: Bool) -> Double { (isRequired ? thresholds["required"] : nil) ?? thresholds["all"] ?? 1 }
}
