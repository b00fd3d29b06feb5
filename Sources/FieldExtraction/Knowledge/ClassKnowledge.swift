import Foundation
import ReferralModel
import Yams

/// What `Models/classes.yaml` says: which phrases speak for which class of document.
struct ClassKnowledge: Sendable {
    /// A phrase that speaks for a class.
    struct Phrase: Sendable {
        var folded: [UInt8]
        var documentClass: DocumentClass
        var weight: Double
        /// Counts only where it stands alone on its line.
        var isTitle: Bool
    }

    /// Something that cover sheets ask for or say.
    struct CoverSign: Sendable {
        var names: [[UInt8]]
        /// Counts wherever the text says it, not only where a label stands.
        var isAnywhere: Bool
    }

    private(set) var phrases: [Phrase] = []
    private(set) var coverSigns: [String: CoverSign] = [:]

    init(_ url: URL) throws(KnowledgeError) {
        let file = try KnowledgeFile(url)
        for (key, node) in try file.mapping("classes") {
            let name = try file.string(key, "classes")
            let documentClass: DocumentClass
            if name == "referral" {
                documentClass = .referral
            } else if let kind = DocumentClass.OtherKind(rawValue: name) {
                documentClass = .other(kind)
            } else {
                let allowed = ["referral"] + DocumentClass.OtherKind.allCases.map(\.rawValue)
                throw file.fault(key, "unknown class '\(name)'; allowed: " + allowed.joined(separator: ", "))
            }
            for (part, entry) in try file.mapping(node, name) {
                let title = try file.string(part, name)
                guard title == "title" || title == "body" else { throw file.fault(part, "must be 'title' or 'body'") }
                let values = try file.mapping(entry, title)
                guard let weight = values["weight"], let list = values["phrases"] else {
                    throw file.fault(entry, "needs 'weight' and 'phrases'")
                }
                let number = try file.number(weight, "weight")
                for phrase in try file.strings(list, "phrases") {
                    phrases.append(
                        Phrase(folded: Fold.bytes(phrase), documentClass: documentClass, weight: number, isTitle: title == "title"))
                }
            }
        }
        for (key, node) in try file.mapping("cover") {
            let name = try file.string(key, "cover")
            guard CoverSheet.signs.contains(name) else {
                throw file.fault(key, "unknown sign '\(name)'; allowed: " + CoverSheet.signs.joined(separator: ", "))
            }
            coverSigns[name] = CoverSign(names: try file.strings(node, name).map { Fold.bytes($0) }, isAnywhere: name == "notice")
        }
    }
}
