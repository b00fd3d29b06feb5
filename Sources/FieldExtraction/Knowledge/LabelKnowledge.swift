import Foundation
import ReferralModel
import Yams

/// What `Models/labels.yaml` says: the names of fields and sections, and the words of ticked values.
struct LabelKnowledge: Sendable {
    private(set) var names: [LabelName] = []
    /// Folded word to value, for each field whose values are ticked or written out.
    private(set) var choices: [FieldKey: [(folded: [UInt8], value: String)]] = [:]
    private(set) var yesNo: [(folded: [UInt8], value: String)] = []
    private(set) var phrases: [String: [String]] = [:]
    private var folded: [String: Set<[UInt8]>] = [:]
    /// Values that are written the same again and again, by field.
    private(set) var vocabulary: [FieldKey: [String]] = [:]
    /// Openings of values in letters, by what they open.
    private(set) var prose: [(folded: [UInt8], means: String)] = []
    /// Phrases that letters open with, `Thank you for seeing`.
    private(set) var openings = NameIndex([])
    private(set) var grammar = Grammar()
    /// Words of the labels that ask why a patient is referred, folded; short ones such as `for` left out.
    private(set) var wordsAskingWhy: Set<[UInt8]> = []
    /// Words that say how soon, folded, and those that sentences about it have besides.
    private(set) var wordsOfUrgency: Set<[UInt8]> = []
    private(set) var wordsAboutUrgency: Set<[UInt8]> = []

    /// The phrases of letters that mean one thing, folded.
    func prose(meaning: String) -> Set<[UInt8]> { Set(prose.filter { $0.means == meaning }.map(\.folded)) }

    /// Whether letters are those of a name, one in four wrong at most.
    func isNearName(_ folded: [UInt8]) -> Bool {
        guard folded.count >= 5 else { return false }
        let limit = folded.count / 4
        let mask = Fold.mask(folded)
        return names.contains { name in
            abs(name.folded.count - folded.count) <= limit && (name.mask ^ mask).nonzeroBitCount <= 2 * limit
                && Fold.distance(name.folded, folded, limit: limit) <= limit
        }
    }

    /// The words of the values of a field that is ticked or written out, folded; empty where there are none.
    func words(choosing key: FieldKey) -> [(folded: [UInt8], value: String)] { key.type == .bool ? yesNo : choices[key, default: []] }

    /// The phrases of a list, folded; empty when `labels.yaml` has no such list.
    func foldedPhrases(_ list: String) -> Set<[UInt8]> { folded[list] ?? [] }

    /// What says that nobody has signed, folded.
    var unsigned: Set<[UInt8]> { foldedPhrases("unsigned") }
    /// Names of account and visit numbers, folded: they stand in where a form asks for no medical record number.
    var accounts: Set<[UInt8]> { foldedPhrases("accounts") }
    /// What is asked of a specialist, as boxes to tick say it, folded.
    var services: Set<[UInt8]> { foldedPhrases("services") }
    /// Words that answer what is to be done and are labels elsewhere, folded.
    var serviceAnswers: Set<[UInt8]> { foldedPhrases("service_answers") }
    /// Whether words, folded, say what is to be done, on some forms as a choice and on others as an answer.
    func isService(_ folded: [UInt8]) -> Bool { services.contains(folded) || serviceAnswers.contains(folded) }
    /// Labels that only say which phone it is, folded.
    var phoneKinds: Set<[UInt8]> { foldedPhrases("phone_kinds") }

    /// Stands in for the name of a label that has none: an only heading, which means no field by itself.
    var anyName: Int { names.firstIndex { $0.isOnlyHeading } ?? 0 }

    /// The words that labels are made of which are not listed.
    struct Grammar: Sendable {
        /// Phrases word by word, folded.
        typealias Phrases = [[[UInt8]]]
        var subjects: [(section: Section, phrases: Phrases)] = []
        var asks: [Section: [(words: [[UInt8]], target: LabelTarget)]] = [:]
        var openings: [(folded: [UInt8], target: LabelTarget)] = []
        var either: Phrases = []
        var second: Phrases = []
        var fillers: Phrases = []
        var headings: Phrases = []
        /// Words that only ask, which a label with a question mark may have besides.
        var questions: Phrases = []
    }

    init(_ url: URL) throws(KnowledgeError) {
        let file = try KnowledgeFile(url)
        var byFold: [[UInt8]: LabelName] = [:]

        func edit(_ text: String, _ change: (inout LabelName) -> Void) {
            let name = LabelName(text)
            change(&byFold[name.folded, default: name])
        }

        for (key, node) in try file.mapping("sections") {
            guard let section = Section(rawValue: try file.string(key, "sections")) else {
                throw file.fault(key, "unknown section; allowed: " + Section.allCases.map(\.rawValue).joined(separator: ", "))
            }
            for name in try file.strings(node, section.rawValue) { edit(name) { $0.heading = section } }
        }
        for (key, node) in try file.mapping("fields") {
            let text = try file.string(key, "fields")
            guard let target = LabelTarget(name: text) else { throw file.fault(key, "unknown field '\(text)'") }
            for name in try file.strings(node, text) { edit(name) { $0.target = $0.target ?? target } }
        }
        for list in ["parties", "distractors"] {
            for name in try file.strings(list) {
                edit(name) {
                    $0.target = $0.target ?? LabelTarget.none
                    $0.isParty = list == "parties"
                }
            }
        }
        for node in file.root["compose"]?.sequence ?? [] {
            let entry = try file.mapping(node, "compose")
            guard let parties = entry["parties"], let attributes = entry["names"] else {
                throw file.fault(node, "needs 'parties' and 'names'")
            }
            for (key, list) in try file.mapping(attributes, "names") {
                let text = try file.string(key, "names")
                guard let target = LabelTarget(name: text) else { throw file.fault(key, "unknown field '\(text)'") }
                for attribute in try file.strings(list, text) {
                    // What is listed for itself goes before what is put together.
                    for party in try file.strings(parties, "parties") { edit(party + " " + attribute) { $0.target = $0.target ?? target } }
                }
            }
        }
        for node in file.root["shared"]?.sequence ?? [] {
            let entry = try file.mapping(node, "shared")
            guard let listed = entry["names"] else { throw file.fault(node, "lacks 'names'") }
            var meanings: [Section: LabelTarget] = [:]
            var otherwise: LabelTarget?
            for (key, value) in entry {
                let section = try file.string(key, "shared")
                let text = try file.string2(value)
                if section == "names" || text == "same" { continue }
                guard let target = LabelTarget(name: text) else { throw file.fault(value, "unknown field '\(text)'") }
                if section == "otherwise" {
                    otherwise = target
                } else if let known = Section(rawValue: section) {
                    meanings[known] = target
                } else {
                    throw file.fault(key, "unknown section '\(section)'")
                }
            }
            for name in try file.strings(listed, "names") {
                edit(name) {
                    $0.shared.merge(meanings) { first, _ in first }
                    $0.otherwise = $0.otherwise ?? otherwise
                }
            }
        }
        names = byFold.values.filter { !$0.folded.isEmpty }.sorted { $0.text < $1.text }
        for (key, node) in try file.mapping("choices") {
            let text = try file.string(key, "choices")
            var words: [(folded: [UInt8], value: String)] = []
            for (value, list) in try file.mapping(node, text) {
                let name = try file.string(value, text)
                for word in try file.strings(list, name) { words.append((Fold.bytes(word), name)) }
            }
            if text == "yes_no" {
                yesNo = words
            } else if let field = FieldKey(rawValue: text) {
                choices[field] = words
            } else {
                throw file.fault(key, "unknown field '\(text)'")
            }
        }
        for (key, node) in try file.mapping("phrases") {
            let text = try file.string(key, "phrases")
            let list = try file.strings(node, text)
            phrases[text] = list
            folded[text] = Set(list.map { Fold.bytes($0) })
        }
        for (key, node) in try file.mapping("vocabulary") {
            let text = try file.string(key, "vocabulary")
            guard let field = FieldKey(rawValue: text) else { throw file.fault(key, "unknown field '\(text)'") }
            vocabulary[field] = try file.strings(node, text)
        }
        try readGrammar(of: file)
        for (key, node) in try file.mapping("prose") {
            let text = try file.string(key, "prose")
            for phrase in try file.strings(node, text) { prose.append((Fold.bytes(phrase), text)) }
        }
        openings = NameIndex(phrases["opening", default: []].map { Fold.bytes($0) })
        wordsAskingWhy = Set(
            names.filter { [.field(.referralReason), .compound(.comments)].contains($0.target ?? $0.otherwise ?? .none) }
                .flatMap { Fold.words($0.text) }.filter { $0.count > 3 }
        ).union(grammar.headings.flatMap { $0 })
        wordsOfUrgency = Set(words(choosing: .referralUrgency).map(\.folded))
        wordsAboutUrgency = Set(phrases["about_urgency", default: []].flatMap { Fold.words($0) })
    }

    private mutating func readGrammar(of file: KnowledgeFile) throws(KnowledgeError) {
        let parts = try file.mapping("grammar")
        func section(_ node: Node) throws(KnowledgeError) -> Section {
            let text = try file.string(node, "grammar")
            guard let section = Section(rawValue: text) else { throw file.fault(node, "unknown section '\(text)'") }
            return section
        }
        func phrases(_ name: String) throws(KnowledgeError) -> Grammar.Phrases {
            guard let node = parts[name] else { throw KnowledgeError(file: file.path, message: "'grammar' lacks '\(name)'") }
            return try file.strings(node, name).map { Fold.words($0) }
        }
        guard let subjects = parts["subjects"], let asks = parts["asks"] else {
            throw KnowledgeError(file: file.path, message: "'grammar' needs 'subjects' and 'asks'")
        }
        for (key, node) in try file.mapping(subjects, "subjects") {
            grammar.subjects.append((try section(key), try file.strings(node, "subjects").map { Fold.words($0) }))
        }
        for (key, node) in try file.mapping(asks, "asks") {
            var list: [(words: [[UInt8]], target: LabelTarget)] = []
            for (name, asked) in try file.mapping(node, "asks") {
                let text = try file.string(name, "asks")
                guard let target = LabelTarget(name: text) else { throw file.fault(name, "unknown field '\(text)'") }
                for word in try file.strings(asked, text) { list.append((Fold.words(word), target)) }
            }
            grammar.asks[try section(key)] = list
        }
        guard let openings = parts["openings"] else { throw KnowledgeError(file: file.path, message: "'grammar' lacks 'openings'") }
        for (key, node) in try file.mapping(openings, "openings") {
            let text = try file.string(key, "openings")
            guard let target = LabelTarget(name: text) else { throw file.fault(key, "unknown field '\(text)'") }
            for words in try file.strings(node, text) { grammar.openings.append((Fold.bytes(words), target)) }
        }
        grammar.either = try phrases("either")
        grammar.second = try phrases("second")
        grammar.fillers = try phrases("fillers") + phrases("first")
        grammar.headings = try phrases("headings")
        grammar.questions = try phrases("questions")
    }
}

extension KnowledgeFile {
    /// A plain value, or nothing for a list.
    fileprivate func string2(_ node: Node) throws(KnowledgeError) -> String { node.scalar?.string ?? "same" }
}
