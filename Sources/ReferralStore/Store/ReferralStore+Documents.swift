public import ReferralModel

extension ReferralStore {
    public func documents(_ filter: DocumentFilter = DocumentFilter()) async throws(StoreError) -> [DocumentSummary] { throw .cancelled }

    public func document(_ id: DocumentID) async throws(StoreError) -> DocumentSummary { throw .cancelled }

    /// Every arrival of the document's bytes, first to last.
    public func sightings(of id: DocumentID) async throws(StoreError) -> [Sighting] { throw .cancelled }

    /// The bytes as they came in.
    public func originalBytes(of id: DocumentID) async throws(StoreError) -> [UInt8] { throw .cancelled }

    /// What was read on each page; empty until the document was read.
    public func pages(of id: DocumentID) async throws(StoreError) -> [PageText] { throw .cancelled }

    /// Labels and values as the form prints them.
    public func pairs(of id: DocumentID) async throws(StoreError) -> [PrintedPair] { throw .cancelled }

    /// What happened to a document and its referrals, first to last.
    public func events(of id: DocumentID) async throws(StoreError) -> [StoreEvent] { throw .cancelled }
}
