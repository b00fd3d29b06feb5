public import FoundationEssentials

/// Forbids to destroy a document, or everything of a patient.
public struct LegalHold: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
        case document(DocumentID)
        case patient(PatientID)
    }

    public var id: Int64
    public var subject: Subject
    /// Why, in the words of who set it.
    public var reason: String
    public var setBy: String
    public var setAt: Date
    public var liftedBy: String?
    public var liftedAt: Date?
}
