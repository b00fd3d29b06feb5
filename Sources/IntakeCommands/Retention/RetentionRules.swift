import FoundationEssentials
import ReferralStore
import Yams

/// The classes of `Models/retention.yaml`.
enum RetentionRules {
    private static let keys = ["keep", "until_age", "values", "basis"]

    /// - Parameter models: the folder `Models`.
    /// - Returns: one rule a class; a class that the file leaves out is kept for ever.
    /// - Throws: ``CommandFailure`` with file and line of the first mistake.
    static func read(models: URL) throws(CommandFailure) -> [RetentionRule] {
        let path = models.appending(path: "retention.yaml").path
        guard let data = try? Data(contentsOf: URL(filePath: path)) else { throw fault(path, nil, "the file cannot be read") }
        return try parse(String(decoding: data, as: UTF8.self), path: path)
    }

    static func parse(_ text: String, path: String) throws(CommandFailure) -> [RetentionRule] {
        let root: Node?
        do { root = try Yams.compose(yaml: text) } catch { throw fault(path, nil, "the file is not well-formed YAML") }
        guard let root, let classes = root.mapping?["classes"]?.mapping, root.mapping?.count == 1 else {
            // A bare 1 would be a node of YAML.
            throw fault(path, Optional(1), "'classes:' is expected, and nothing beside it")
        }
        var rules: [RetentionRule] = []
        for (key, value) in classes {
            let name = key.scalar?.string ?? ""
            guard let kind = RetentionRule.Class(rawValue: name) else {
                let allowed = RetentionRule.Class.allCases.map(\.rawValue).joined(separator: ", ")
                throw fault(path, key, "there is no class '\(name)'; allowed: \(allowed)")
            }
            guard let entries = value.mapping else { throw fault(path, value, "keep, values and basis are expected under \(name)") }
            for (entry, _) in entries where !keys.contains(entry.scalar?.string ?? "") {
                throw fault(path, entry, "'\(entry.scalar?.string ?? "")' is not known; allowed: " + keys.joined(separator: ", "))
            }
            rules.append(try rule(kind, entries, at: key, path))
        }
        return rules
    }

    private static func rule(
        _ kind: RetentionRule.Class, _ entries: Node.Mapping, at place: Node, _ path: String
    ) throws(CommandFailure) -> RetentionRule {
        let keep = entries["keep"]?.scalar?.string ?? ""
        let words = keep.split(separator: " ")
        let units = ["day", "days", "month", "months", "year", "years"]
        guard words.count == 2, let number = Int(words[0]), (1...1000).contains(number), units.contains(String(words[1])) else {
            throw fault(path, entries["keep"] ?? place, "keep is a number of days, months or years, as in '10 years'")
        }
        var untilAge: Int?
        if let node = entries["until_age"] {
            guard let age = node.scalar.flatMap({ Int($0.string) }), (0...120).contains(age) else {
                throw fault(path, node, "until_age is a number of years, 0 to 120")
            }
            untilAge = age
        }
        let values = entries["values"]?.scalar?.string
        guard values == "destroyed" || values == "kept" else {
            throw fault(path, entries["values"] ?? place, "values is 'destroyed' or 'kept'")
        }
        guard let basis = entries["basis"]?.scalar?.string, !basis.isEmpty else {
            throw fault(path, entries["basis"] ?? place, "basis says what the time rests on: a law, a contract, a decision")
        }
        return RetentionRule(kind, keep: keep, untilAge: untilAge, destroysValues: values == "destroyed", basis: basis)
    }

    private static func fault(_ path: String, _ node: Node, _ problem: String) -> CommandFailure { fault(path, node.mark?.line, problem) }

    private static func fault(_ path: String, _ line: Int?, _ problem: String) -> CommandFailure {
        CommandFailure(.badInput, path + (line.map { ":\($0)" } ?? "") + ": " + problem)
    }
}
