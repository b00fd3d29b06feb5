import ReferralModel

/// What the desk wants done outside of itself.
enum DeskEffect: Hashable, Sendable {
    /// Take the next referral in hand.
    case next
    case set(FieldKey, FieldContent?)
    case confirm(FieldKey)
    /// Accept the referral, letting findings with these codes pass.
    case accept(Set<String>)
    case reject(String)
    /// Hand the referral back and stop.
    case quit
}
