public import ReferralModel

/// The right to hand a letter over, for a time.
public struct LetterTicket: Hashable, Sendable {
    public var id: LetterID
    public var referral: ReferralID
    public var code: ReferenceCode
    public var fax: String?
    /// Which try this is, from 1.
    public var attempt: Int
    /// Whether an earlier try ended without anybody knowing how: the carrier may have the letter already.
    public var mayBeThere: Bool
}
