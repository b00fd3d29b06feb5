public import FoundationEssentials
public import ReferralModel

/// One change of one field by a person. Changes are only ever added.
public struct FieldChange: Hashable, Sendable {
    public enum Action: String, Codable, CaseIterable, Sendable {
        /// A value was typed or removed.
        case set
        /// One value in doubt was said to be right.
        case confirmed
        /// It was in doubt when the whole referral was accepted.
        case accepted
    }

    public var id: Int64
    public var referral: ReferralID
    public var key: FieldKey
    public var action: Action
    public var by: String
    public var at: Date
    /// Nil when the field was empty.
    public var before: FieldContent?
    /// Nil when the field was emptied.
    public var after: FieldContent?
    /// The referral's version that this change made.
    public var version: Int
}
