/// What a run of retention did.
public struct RetentionRun: Hashable, Sendable {
    public var destroyed: [DocumentID]
    /// Due, but kept by a hold or by something that happened meanwhile.
    public var kept: [DocumentID]
    /// Months of originals that were dropped as a whole, as `original_2019_03`.
    public var droppedPartitions: [String]
    /// Originals that went with them or row by row.
    public var originals: Int

    public init(destroyed: [DocumentID] = [], kept: [DocumentID] = [], droppedPartitions: [String] = [], originals: Int = 0) {
        self.destroyed = destroyed
        self.kept = kept
        self.droppedPartitions = droppedPartitions
        self.originals = originals
    }
}
