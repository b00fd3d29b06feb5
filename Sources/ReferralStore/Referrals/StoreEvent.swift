public import FoundationEssentials

/// Something that happened to a document or a referral. Events are only ever added.
public struct StoreEvent: Hashable, Sendable {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        case received
        case seenAgain = "seen_again"
        case released
        case leaseExpired = "lease_expired"
        case attemptFailed = "attempt_failed"
        case quarantined, retried, completed
        case prioritized
        case created
        case fieldSet = "field_set"
        case fieldConfirmed = "field_confirmed"
        case accepted, rejected
        case statusChanged = "status_changed"
        case claimed
        case claimReleased = "claim_released"
        case fieldIllegible = "field_illegible"
        case changeTakenBack = "change_taken_back"
        case noted, snoozed
        case handedOn = "handed_on"
        case split, joined
        case patientLinked = "patient_linked"
        case letterMade = "letter_made"
        case letterHandedOver = "letter_handed_over"
        case letterReceipt = "letter_receipt"
        case replyApplied = "reply_applied"
        case replyEmpty = "reply_empty"
        case replyOfOtherPatient = "reply_other_patient"
        case replyToRejected = "reply_rejected"
        case holdSet = "hold_set"
        case holdLifted = "hold_lifted"
        case destroyed
    }

    public var id: Int64
    public var at: Date
    /// A reviewer's name, `worker …` or `intake`.
    public var actor: String
    public var kind: Kind
    public var document: DocumentID
    public var referral: ReferralID?
    /// In words, without any value of the referral.
    public var detail: String?
}
