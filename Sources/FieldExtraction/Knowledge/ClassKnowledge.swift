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
        var place: Place

        /// Where on a page a phrase counts, and for how much.
        enum Place: String, CaseIterable, Sendable {
            /// Alone on its line.
            case title
            /// Anywhere, as one sign of many.
            case body
            /// Anywhere, with the weight of a title: what a page says of itself, as in "This is not an order."
            case statement
        }
    }

    /// Something that cover sheets ask for or say.
    struct CoverSign: Sendable {
        var names: [[UInt8]]
        /// Counts wherever the text says it, not only where a label stands.
        var isAnywhere: Bool
    }

    private(set) var phrases: [Phrase] = []
    /// Words that make a title one of a class, with its weight.
    private(set) var titleWords: [(folded: [UInt8], documentClass: DocumentClass, weight: Double)] = []
    /// Words that make a line no title whatever else is in it.
    private(set) var notInTitles: Set<[UInt8]> = []
    private(set) var coverSigns: [String: CoverSign] = [:]

    init(_ url: URL) throws(KnowledgeError) {
        let file = try KnowledgeFile(url)
        for (key, node) in try file.mapping("classes") {
            let name = try file.string(key, "classes")
            let documentClass = try Self.documentClass(name, key, file)
            for (part, entry) in try file.mapping(node, name) {
                guard let place = Phrase.Place(rawValue: try file.string(part, name)) else {
                    throw file.fault(part, "must be one of: " + Phrase.Place.allCases.map(\.rawValue).joined(separator: ", "))
                }
                let values = try file.mapping(entry, place.rawValue)
                guard let weight = values["weight"], let list = values["phrases"] else {
                    throw file.fault(entry, "needs 'weight' and 'phrases'")
                }
                let number = try file.number(weight, "weight")
                for phrase in try file.strings(list, "phrases") {
                    phrases.append(Phrase(folded: Fold.bytes(phrase), documentClass: documentClass, weight: number, place: place))
                }
            }
        }
        for (key, node) in try file.mapping("title_words") {
            let name = try file.string(key, "title_words")
            if name == "not" {
                notInTitles = Set(try file.strings(node, name).map { Fold.bytes($0) })
                continue
            }
            let entry = try file.mapping(node, name)
            guard let weight = entry["weight"], let words = entry["words"] else { throw file.fault(node, "needs 'weight' and 'words'") }
            let node = entry["class"] ?? key
            let documentClass = try Self.documentClass(try file.string(node, name), node, file)
            for word in try file.strings(words, name) {
                titleWords.append((Fold.bytes(word), documentClass, try file.number(weight, "weight")))
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

    private static func documentClass(_ name: String, _ key: Node, _ file: KnowledgeFile) throws(KnowledgeError) -> DocumentClass {
        if name == "referral" { return .referral }
        if let kind = DocumentClass.OtherKind(rawValue: name) { return .other(kind) }
        let allowed = ["referral"] + DocumentClass.OtherKind.allCases.map(\.rawValue)
        throw file.fault(key, "unknown class '\(name)'; allowed: " + allowed.joined(separator: ", "))
    }
}
