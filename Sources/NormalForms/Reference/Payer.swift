/// A health plan as referrals name it.
public struct Payer: Sendable {
    public let name: String
    public let aliases: [String]
    /// Shape of its member IDs; nil when none is known.
    let memberID: ShapePattern?

    /// Whether a member ID, in its normal form, follows the payer's pattern; nil when no pattern is known.
    public func accepts(memberID: String) -> Bool? { self.memberID?.accepts(memberID) }
}
