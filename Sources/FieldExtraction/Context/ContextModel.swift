import Foundation
import ReferralModel

/// Says what a value is by its ``Surroundings`` alone. `Benchmarks/Extraction/fit_context.py` fits it on forms of many makes.
struct ContextModel: Sendable {
    private let model: SignModel
    private let targets: [LabelTarget]
    private let places: [LabelTarget: Int]

    /// - Throws: ``KnowledgeError`` when the file is missing or damaged, or knows a field that nobody else does.
    init(_ url: URL) throws(KnowledgeError) {
        model = try SignModel(url)
        var targets: [LabelTarget] = []
        for name in model.outcomes {
            guard let target = LabelTarget(name: name) else { throw KnowledgeError(file: url.path, message: "unknown field '\(name)'") }
            targets.append(target)
        }
        self.targets = targets
        places = Dictionary(targets.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    /// Probability that what stands in these surroundings is the value of a field, 0 to 1; a half for a field that the model does not
    /// know.
    func probability(of key: FieldKey, in surroundings: Surroundings) -> Double {
        places[.field(key)].map { model.probabilities(surroundings.signs)[$0] } ?? 0.5
    }

    /// What most probably stands in these surroundings.
    func likeliest(in surroundings: Surroundings) -> (target: LabelTarget, probability: Double)? {
        let all = model.probabilities(surroundings.signs)
        return all.indices.max { all[$0] < all[$1] }.map { (targets[$0], all[$0]) }
    }
}
