public import ReferralModel

/// A field has one of several values.
public struct RuleCondition: Hashable, Sendable {
    public var field: FieldKey
    /// Compared without case.
    public var values: [String]
    /// Whether beginnings are compared in place of whole values.
    public var isPrefix: Bool

    func holds(for referral: Referral) -> Bool {
        guard let items = referral.fields[field]?.value.items else { return false }
        return items.contains { item in
            values.contains { isPrefix ? item.lowercased().hasPrefix($0.lowercased()) : item.lowercased() == $0.lowercased() }
        }
    }
}
