import ReferralStore

/// A line of the classes of retention.
struct RetentionRuleRow: ListDisplayable {
    var rule: RetentionRule

    static let tableHeader = ["CLASS", "KEEP", "UNTIL AGE", "VALUES", "BASIS"]
    static let rightColumns: Set<Int> = [2]

    var tableRow: [String] {
        [
            rule.class.rawValue, rule.keep, rule.untilAge.map { "\($0)" } ?? "", rule.destroysValues ? "destroyed" : "kept", rule.basis,
        ]
    }

    var quietValue: String { rule.class.rawValue }

    func encode(to encoder: any Encoder) throws { try rule.encode(to: encoder) }
}
