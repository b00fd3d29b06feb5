import ReferralModel

/// What the memory of forms has of a page for fields that nothing else gives: it fills gaps, and contradicts nothing.
struct RememberedGaps: Sendable {
    /// Values read in remembered places.
    var candidates: [Candidate] = []
    /// Places where nothing could be read as such a value, or not well enough to say what it is.
    var unread: [Unread] = []

    struct Unread: Sendable {
        var key: FieldKey
        /// In pixels of the reading frame.
        var box: BoundingBox
        var label: String?
        var memory: MemoryTrace
        /// Such a value stands there, too badly read to be put forward.
        var isWritten: Bool
    }
}
