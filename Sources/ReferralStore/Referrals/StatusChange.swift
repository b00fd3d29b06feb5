public import ReferralModel

/// What the channel `referral_changed` tells.
public struct StatusChange: Hashable, Codable, Sendable {
    public var id: ReferralID
    public var status: Disposition
}
