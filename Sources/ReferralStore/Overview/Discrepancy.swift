/// Something that ought not to be: found by ``ReferralStore/reconcile()``.
public struct Discrepancy: Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// The stored bytes do not have the hash they had when they came in.
        case bytesChanged = "bytes_changed"
        /// The master key that documents are sealed under is not at hand, so that nothing can be said about their bytes.
        case keyMissing = "key_missing"
        /// The key of a document is not the one that was made for it.
        case keyChanged = "key_changed"
        /// Something of a destroyed document is still there.
        case destructionIncomplete = "destruction_incomplete"
        /// A document without its original.
        case originalMissing = "original_missing"
        /// An original without its document.
        case originalOrphaned = "original_orphaned"
        /// A document that waits, but has no place in the queue.
        case jobMissing = "job_missing"
        /// A place in the queue for a document that does not wait.
        case jobUnexpected = "job_unexpected"
        /// The document's state and its lease do not agree.
        case leaseMismatch = "lease_mismatch"
        /// Read as a referral, but no referral is stored.
        case referralMissing = "referral_missing"
        /// A referral of a document that is not completed.
        case referralUnexpected = "referral_unexpected"
        /// Fewer or more pages of text than the document has.
        case pagesMissing = "pages_missing"
        /// A quarantined document without a reason.
        case reasonMissing = "reason_missing"
        /// A document nobody saw arrive.
        case sightingMissing = "sighting_missing"
        /// A ready referral with a required value that neither a check nor a person accepted.
        case unacceptedValue = "unaccepted_value"
        /// A column of `referrals.referral` that differs from its field.
        case fieldMismatch = "field_mismatch"
        /// The running counts of a state are wrong.
        case countMismatch = "count_mismatch"
    }

    public var kind: Kind
    public var document: DocumentID?
    public var referral: ReferralID?
    /// For a person, with what to do. Carries no value of a referral.
    public var message: String

    public init(_ kind: Kind, document: DocumentID? = nil, referral: ReferralID? = nil, message: String) {
        self.kind = kind
        self.document = document
        self.referral = referral
        self.message = message
    }

    public var description: String {
        let subject = referral.map { "referral \($0): " } ?? document.map { "document \($0): " } ?? ""
        return subject + message
    }
}
