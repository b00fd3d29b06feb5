/// A health plan as referrals name it.
public struct Payer: Sendable {
    public let name: String
    public let aliases: [String]
    /// Pattern of its member IDs; nil when none is known.
    let memberID: String?

    /// Whether a member ID, in its normal form, follows the payer's pattern; nil when no pattern is known.
    public func accepts(memberID: String) -> Bool? {
        guard let pattern = self.memberID, let expression = try? Regex(pattern) else { return nil }
        return memberID.wholeMatch(of: expression) != nil
    }
}
