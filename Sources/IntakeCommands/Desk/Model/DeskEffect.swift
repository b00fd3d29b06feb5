import FoundationEssentials
import ReferralModel
import ReferralStore

/// What the desk wants done outside of itself.
enum DeskEffect: Hashable, Sendable {
    /// Take the next referral in hand.
    case next
    case set(FieldKey, FieldContent?)
    case confirm(FieldKey)
    case illegible(FieldKey)
    case swap(FieldKey, FieldKey)
    /// Take the last stored change back.
    case takeBack
    /// Accept the referral, letting findings with these codes pass.
    case accept(Set<String>)
    case reject(String)
    case split([ClosedRange<Int>])
    /// With the referral that follows in the same document when no ID was typed.
    case join(ReferralID?)
    /// To a person; an empty name offers it to everybody again.
    case hand(String)
    case note(String)
    case snooze(Nap)
    /// Hand the referral back and stop.
    case quit

    /// How long a referral sleeps.
    enum Nap: Hashable, Sendable {
        /// Seconds.
        case time(Double)
        case reply
    }
}
