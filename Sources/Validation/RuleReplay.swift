public import ReferralModel

/// What changed rules would do to a referral.
public struct RuleReplay: Hashable, Sendable {
    public let before: Disposition
    public let after: Disposition
    /// Codes of findings that come and go, sorted.
    public let added: [String]
    public let removed: [String]

    /// Whether anything is different.
    public var isChange: Bool { before != after || !added.isEmpty || !removed.isEmpty }

    public init(_ referral: Referral, receivedOn: CalendarDate, old: Validator, new: Validator) {
        let first = old.validate(referral, receivedOn: receivedOn)
        let second = new.validate(referral, receivedOn: receivedOn)
        before = first.disposition
        after = second.disposition
        let was = Set(first.findings.map(\.code))
        let becomes = Set(second.findings.map(\.code))
        added = becomes.subtracting(was).sorted()
        removed = was.subtracting(becomes).sorted()
    }
}
