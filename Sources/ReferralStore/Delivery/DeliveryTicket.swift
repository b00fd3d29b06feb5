/// The right to send one delivery, for as long as its lease lasts.
public struct DeliveryTicket: Hashable, Sendable {
    public var id: Int64
    public var destination: String
    public var referral: ReferralID
    /// From 1; also tells this right from earlier ones to the same delivery.
    public var attempt: Int
    /// How often the destination has refused it so far.
    public var refusals: Int
}
