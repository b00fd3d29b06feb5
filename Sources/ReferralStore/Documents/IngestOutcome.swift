/// What became of an ``Arrival``. In both cases the bytes are stored and committed.
public enum IngestOutcome: Hashable, Sendable {
    case new(DocumentID)
    /// The same bytes came before: one document, one more sighting.
    case seenBefore(DocumentID)

    public var id: DocumentID {
        switch self {
        case .new(let id), .seenBefore(let id): id
        }
    }
}
