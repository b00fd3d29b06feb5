public import ReferralModel

/// Why a reader process gave no answer.
public enum ReaderError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The document is the cause.
    case document(ReadFailure)
    /// No document can be read on this machine as it is: a model is missing, or the program cannot be started.
    case unusable(String)
    /// The reader was ended from outside, by a person or for want of memory; the document may be all right.
    case interrupted
    case cancelled

    public var description: String {
        switch self {
        case .document(let failure): failure.description
        case .unusable(let text): text
        case .interrupted: "the reader process was killed from outside"
        case .cancelled: "cancelled"
        }
    }
}
