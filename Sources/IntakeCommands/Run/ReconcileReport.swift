import ReferralStore

/// What `intake reconcile --json` prints.
struct ReconcileReport: Encodable, Sendable {
    struct Entry: Encodable, Sendable {
        var kind: String
        var document: Int64?
        var referral: Int64?
        var message: String
    }

    /// Whether everything agrees.
    var ok: Bool
    /// How many documents were looked at.
    var documents: Int
    var discrepancies: [Entry]

    init(_ found: [Discrepancy], documents: Int) {
        ok = found.isEmpty
        self.documents = documents
        discrepancies = found.map {
            Entry(kind: $0.kind.rawValue, document: $0.document?.rawValue, referral: $0.referral?.rawValue, message: $0.message)
        }
    }
}
