/// What a breach question is about.
public enum AuditSubject: Hashable, Sendable {
    case patient(PatientID)
    case referral(ReferralID)
    case document(DocumentID)
    /// All that one person did, by the name that was recorded or by login.
    case user(String)
}
