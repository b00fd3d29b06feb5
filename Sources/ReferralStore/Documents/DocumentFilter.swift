public import FoundationEssentials

/// Which documents a list shows, newest first. An empty filter shows all.
public struct DocumentFilter: Sendable {
    /// Empty means every state.
    public var states: Set<DocumentState>
    public var site: String?
    public var sender: String?
    public var receivedSince: Date?
    /// Continues a list: only documents older than this one.
    public var before: DocumentID?
    /// At most 10,000.
    public var limit: Int

    public init(
        states: Set<DocumentState> = [], site: String? = nil, sender: String? = nil, receivedSince: Date? = nil,
        before: DocumentID? = nil, limit: Int = 100
    ) {
        self.states = states
        self.site = site
        self.sender = sender
        self.receivedSince = receivedSince
        self.before = before
        self.limit = limit
    }
}
