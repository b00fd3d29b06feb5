import Foundation
import Yams

/// The code lists and word lists of the folder `Models`.
public struct ReferenceTables: Sendable {
    public let diagnoses: DiagnosisCodes
    public let payers: [Payer]
    /// Name of each specialty with its other names.
    public let specialties: [String: [String]]
    private let zipStates: [String: Set<String>]
    private let choices: [String: [String: String]]
    private let payerKeys: [String: Int]

    /// - Parameter models: path of the folder.
    /// - Throws: ``ReferenceError`` with the file, and the line where there is one.
    public init(models: String) throws(ReferenceError) {
        diagnoses = try DiagnosisCodes(file: models + "/reference/icd10cm.tsv")
        zipStates = try Self.zipStates(models + "/reference/zip3.tsv")
        let entries: [PayerEntry] = try YAMLFile.decode(models + "/payers.yaml")
        payers = entries.map { Payer(name: $0.name, aliases: $0.aliases ?? [], memberID: $0.member_id) }
        specialties = try YAMLFile.decode(models + "/specialties.yaml")
        let words: [String: [String: [String]]] = try YAMLFile.decode(models + "/enums.yaml")
        choices = words.mapValues { values in
            var table: [String: String] = [:]
            for (value, synonyms) in values { for word in synonyms + [value] { table[word.matchKey] = value } }
            return table
        }
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

    /// The value that a word stands for in a list of `enums.yaml` (`urgency`, `sex`, `type`, `flag`): exactly, or by the longest
    /// listed word it contains.
    func choice(_ list: String, _ text: String) -> (value: String, isExact: Bool)? {
        guard let table = choices[list] else { return nil }
        let key = text.matchKey
        guard !key.isEmpty else { return nil }
        if let value = table[key] { return (value, true) }
        let padded = " " + key + " "
        let found = table.filter { $0.key.count >= 3 && padded.contains(" " + $0.key + " ") }.max {
            ($0.key.count, $1.key) < ($1.key.count, $0.key)
        }
        return found.map { ($0.value, false) }
    }

    private struct PayerEntry: Decodable {
        let name: String
        let aliases: [String]?
        let member_id: String?
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
