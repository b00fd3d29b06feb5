import Foundation
import Yams

/// The code lists and word lists of the folder `Models`.
public struct ReferenceTables: Sendable {
    public let diagnoses: DiagnosisCodes
    public let payers: [Payer]
    /// Name of each specialty with its other names.
    public let specialties: [String: [String]]
    private let zipStates: [String: Set<String>]
    private let choices: [String: ChoiceList]
    private let payerKeys: [String: Int]

    /// - Parameter models: path of the folder.
    /// - Throws: ``ReferenceError`` with the file, and the line where there is one.
    public init(models: String) throws(ReferenceError) {
        diagnoses = try DiagnosisCodes(file: models + "/reference/icd10cm.tsv")
        zipStates = try Self.zipStates(models + "/reference/zip3.tsv")
        payers = try Self.payers(models + "/payers.yaml")
        specialties = try YAMLFile.decode(models + "/specialties.yaml")
        let words: [String: [String: [String]]] = try YAMLFile.decode(models + "/enums.yaml")
        choices = words.mapValues(ChoiceList.init)
        var keys: [String: Int] = [:]
        for (index, payer) in payers.enumerated() {
            for name in payer.aliases + [payer.name] { keys[name.matchKey] = index }
        }
        payerKeys = keys
    }

    /// The states that a ZIP code's first three digits serve; empty when they are not assigned.
    public func states(ofZIP zip: String) -> Set<String> { zipStates[String(zip.prefix(3))] ?? [] }

    /// The payer of a printed name; nil when it is not listed. The longest listed name that the text begins with or holds wins.
    public func payer(named text: String) -> Payer? {
        let key = text.matchKey
        if let index = payerKeys[key] { return payers[index] }
        let padded = " " + key + " "
        let best = payerKeys.filter { $0.key.count >= 4 && padded.contains(" " + $0.key + " ") }.max {
            ($0.key.count, $1.key) < ($1.key.count, $0.key)
        }
        return best.map { payers[$0.value] }
    }

    /// Whether a text is the name of a health plan letter by letter, as `Medicare Part B` is, which is no plan of `Medicare`.
    public func isNameOfPayer(_ text: String) -> Bool {
        let key = text.matchKey
        return payerKeys[key].map { payers[$0].name.matchKey == key } ?? false
    }

    /// The value that a text stands for in a list of `enums.yaml`: `urgency`, `sex`, `type` or `flag`.
    func choice(_ list: String, _ text: String) -> (value: String, match: ChoiceList.Match)? { choices[list]?.value(of: text) }

    private struct PayerEntry: Decodable {
        let name: String
        let aliases: [String]?
        let member_id: String?
    }

    private static func payers(_ file: String) throws(ReferenceError) -> [Payer] {
        let entries: [PayerEntry] = try YAMLFile.decode(file)
        var payers: [Payer] = []
        for entry in entries {
            let shape = entry.member_id.flatMap(ShapePattern.init)
            if entry.member_id != nil, shape == nil {
                throw ReferenceError(file: file, problem: "`member_id` of \(entry.name) is no shape; allowed are # @ * [...] {m,n} ? and |")
            }
            payers.append(Payer(name: entry.name, aliases: entry.aliases ?? [], memberID: shape))
        }
        return payers
    }

    private static func zipStates(_ file: String) throws(ReferenceError) -> [String: Set<String>] {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw ReferenceError(file: file, problem: "cannot be read; it is part of the folder Models")
        }
        var table: [String: Set<String>] = [:]
        for line in String(decoding: data, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "\t")
            if parts.count == 2 { table[String(parts[0])] = Set(parts[1].split(separator: " ").map(String.init)) }
        }
        return table
    }
}
