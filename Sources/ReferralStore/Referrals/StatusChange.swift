public import ReferralModel

/// What the channel `referral_changed` tells.
public struct StatusChange: Hashable, Codable, Sendable {
    public var id: ReferralID
    public var status: Disposition

    public init(id: ReferralID, status: Disposition) {
        self.id = id
        self.status = status
    }
}
