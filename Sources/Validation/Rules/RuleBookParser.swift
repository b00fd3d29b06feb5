import ReferralModel
import Yams

/// Reads `rules.yaml` and collects every mistake with its line instead of stopping at the first.
struct RuleBookParser {
    let file: String
    private(set) var problems: [RuleBookError] = []

    init(file: String) { self.file = file }

    mutating func parse(_ text: String) -> [Rule] {
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            note(line(of: error), "is not valid YAML here")
            return []
        } catch {
            note(1, "is not valid YAML")
            return []
        }
        guard let list = root?["rules"]?.sequence else {
            note(1, "has no list `rules:`")
            return []
        }
        for (key, _) in root?.mapping ?? [:] where key.string != "rules" {
            note(key.mark?.line ?? 1, "`\(key.string ?? "")` is unknown; allowed: rules")
        }
        return list.compactMap { rule($0) }
    }

    private static let names = [
        "required", "signed", "npi", "diagnosis_exists", "phone", "not_after_receipt", "date_order", "age_at_most", "zip_in_state",
        "member_id_pattern", "visits_at_most", "diagnosis_sex", "laterality",
    ]
    private static let common: Set<String> = ["check", "field", "severity", "message", "when", "unless"]

    private mutating func rule(_ node: Node) -> Rule? {
        let line = node.mark?.line ?? 1
        guard let mapping = node.mapping else { return fail(line, "a rule is a list of `name: value`") }
        guard let name = mapping["check"]?.string, Self.names.contains(name) else {
            return fail(line, "`check` must be one of " + Self.names.joined(separator: ", "))
        }
        guard let field = key(mapping["field"], line, "field"), let severity = severity(mapping["severity"], line),
            let check = check(name, mapping, line)
        else { return nil }
        let own = Self.parameters[name] ?? []
        for (key, _) in mapping {
            let word = key.string ?? ""
            if !Self.common.contains(word), !own.contains(word) {
                note(
                    key.mark?.line ?? line,
                    "`\(word)` is unknown for \(name); allowed: " + (Self.common.union(own)).sorted().joined(separator: ", "))
            }
        }
        return Rule(
            check: check, field: field, severity: severity, message: mapping["message"]?.string, when: condition(mapping["when"]),
            unless: condition(mapping["unless"]), line: line)
    }

    private static let parameters: [String: Set<String>] = [
        "not_after_receipt": ["days"], "date_order": ["after"], "age_at_most": ["years"], "zip_in_state": ["state"],
        "member_id_pattern": ["payer"],
        "visits_at_most": ["count"], "diagnosis_sex": ["value", "starts"], "laterality": ["text"],
    ]

    private mutating func check(_ name: String, _ node: Node.Mapping, _ line: Int) -> Rule.Check? {
        switch name {
        case "required": return .required
        case "signed": return .signed
        case "npi": return .npi
        case "diagnosis_exists": return .diagnosisExists
        case "phone": return .phone
        case "not_after_receipt": return number(node["days"], line, "days").map { .notAfterReceipt(days: $0) }
        case "date_order": return key(node["after"], line, "after").map { .dateOrder(after: $0) }
        case "age_at_most": return number(node["years"], line, "years").map { .ageAtMost(years: $0) }
        case "zip_in_state": return key(node["state"], line, "state").map { .zipInState(state: $0) }
        case "member_id_pattern": return key(node["payer"], line, "payer").map { .memberIDPattern(payer: $0) }
        case "visits_at_most": return number(node["count"], line, "count").map { .visitsAtMost(count: $0) }
        case "laterality": return key(node["text"], line, "text").map { .laterality(text: $0) }
        default:
            guard let value = node["value"]?.string, let starts = node["starts"]?.sequence?.compactMap(\.string), !starts.isEmpty else {
                return fail(line, "`value` names a sex and `starts` lists beginnings of codes")
            }
            return .diagnosisSex(value: value, starts: starts)
        }
    }

    private mutating func condition(_ node: Node?) -> RuleCondition? {
        guard let node else { return nil }
        let line = node.mark?.line ?? 1
        guard let mapping = node.mapping, let field = key(mapping["field"], line, "field") else {
            return fail(line, "a condition has `field` with `is` or `starts`")
        }
        let exact = mapping["is"]?.sequence?.compactMap(\.string)
        guard let values = exact ?? mapping["starts"]?.sequence?.compactMap(\.string), !values.isEmpty else {
            return fail(line, "a condition lists values under `is` or `starts`")
        }
        return RuleCondition(field: field, values: values, isPrefix: exact == nil)
    }

    private mutating func key(_ node: Node?, _ line: Int, _ name: String) -> FieldKey? {
        guard let text = node?.string, let key = FieldKey(rawValue: text) else {
            return fail(node?.mark?.line ?? line, "`\(name)` must be one of the 44 field keys, such as patient.dob")
        }
        return key
    }

    private mutating func severity(_ node: Node?, _ line: Int) -> Finding.Severity? {
        guard let severity = node?.string.flatMap(Finding.Severity.init(rawValue:)) else {
            return fail(node?.mark?.line ?? line, "`severity` must be one of error, warning, info")
        }
        return severity
    }

    private mutating func number(_ node: Node?, _ line: Int, _ name: String) -> Int? {
        guard let number = node?.int, (0...100_000).contains(number) else {
            return fail(node?.mark?.line ?? line, "`\(name)` must be a whole number from 0 to 100000")
        }
        return number
    }

    private func line(of error: YamlError) -> Int {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        default: 1
        }
    }

    private mutating func note(_ line: Int, _ problem: String) { problems.append(RuleBookError(file: file, line: line, problem: problem)) }

    private mutating func fail<Value>(_ line: Int, _ problem: String) -> Value? {
        note(line, problem)
        return nil
    }
}
