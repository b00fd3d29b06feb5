public import DocumentVault
public import ReferralModel

/// Why the store refused or could not do something. Never carries a value of a referral or a password.
public enum StoreError: Error, Hashable, Sendable {
    /// The connection string cannot be understood.
    case badConnectionString(String)
    /// The server cannot be reached or the connection was lost: what was asked may or may not have happened. Worth trying again.
    case unavailable(String)
    /// The login lacks the right for this.
    case notPermitted(String)
    /// The database's schema is not the one this program knows; says which way.
    case wrongSchema(String)
    case noSuchDocument(DocumentID)
    case noSuchReferral(ReferralID)
    case noSuchLetter(LetterID)
    /// There is no such memory of forms, or no such version of it.
    case noSuchSenderMemory(SenderMemoryID)
    /// The letter is not in a state that allows this.
    case wrongLetterState(LetterID, LetterState)
    /// The lease ended or was given to another worker; nothing was written.
    case leaseLost(DocumentID)
    /// Someone else has it in hand; nothing was written.
    case claimedByOther(ReferralID, ReviewClaim)
    /// Someone else changed it first; nothing was written.
    case changedMeanwhile(ReferralID, expected: Int, found: Int)
    /// It cannot become `ready` while these stand.
    case unresolved(ReferralID, [Finding])
    /// The referral is not open for this: its status.
    case notOpen(ReferralID, Disposition)
    /// The document is not in a state that allows this.
    case wrongState(DocumentID, DocumentState)
    /// The value is not of the field's type.
    case wrongType(FieldKey)
    /// A reading that contradicts itself, such as a referral document without a referral.
    case invalidReading(String)
    /// What is stored cannot be understood.
    case unreadable(String)
    /// There is no change of this reviewer to take back; says why.
    case nothingToTakeBack(ReferralID, String)
    /// Blind work that this person may not do, or not now; says why.
    case blindRefused(BlindTaskID, String)
    /// A second person has yet to type the critical values; until then nobody reads or changes them.
    case sealed(ReferralID)
    /// The pages cannot be parted or put together like this; says why.
    case badPages(ReferralID, String)
    /// The keys are not there, or what is sealed does not open.
    case vault(VaultError)
    /// Its contents were destroyed; a record says when and by which rule.
    case destroyed(DocumentID)
    /// The database holds it against a rule, in its words: a legal hold, a time that has not passed.
    case refused(String)
    /// The task was cancelled.
    case cancelled
    /// Anything else, with its SQLSTATE.
    case fault(sqlState: String, String)

    /// Whether the same call may succeed later without anyone changing anything.
    public var isWorthRetrying: Bool {
        if case .unavailable = self { true } else { false }
    }
}
