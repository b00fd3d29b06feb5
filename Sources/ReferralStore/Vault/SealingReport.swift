/// What became of documents that were stored before keys were.
public struct SealingReport: Hashable, Sendable {
    /// Documents that were sealed.
    public var sealed: Int
    /// Documents whose bytes have not their hash and were left alone; `intake reconcile` names them.
    public var damaged: [DocumentID]
    /// Documents that are still plain, because they are being read.
    public var left: Int

    public init(sealed: Int = 0, damaged: [DocumentID] = [], left: Int = 0) {
        self.sealed = sealed
        self.damaged = damaged
        self.left = left
    }
}
