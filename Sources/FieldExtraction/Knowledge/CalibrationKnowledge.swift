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
        weights = try Self.numbers(try file.mapping("weights"), file)
        for (key, node) in try file.mapping("kinds") {
            let kind = try file.string(key, "kinds")
            byKind[kind] = try Self.numbers(try file.mapping(node, kind), file)
        }
        if file.root["stack"] != nil { stack = try Self.numbers(try file.mapping("stack"), file) }
        thresholds = try Self.numbers(try file.mapping("thresholds"), file)
        guard thresholds["all"] != nil else { throw KnowledgeError(file: url.path, message: "'thresholds' lacks 'all'") }
    }

    private static func numbers(_ mapping: Node.Mapping, _ file: KnowledgeFile) throws(KnowledgeError) -> [String: Double] {
        var out: [String: Double] = [:]
        for (key, node) in mapping {
            let name = try file.string(key, "calibration")
            out[name] = try file.number(node, name)
        }
        return out
    }
}
