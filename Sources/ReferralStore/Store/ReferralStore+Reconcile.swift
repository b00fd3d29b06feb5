import DocumentVault
import PostgresClient

extension ReferralStore {
    /// Compares everything with everything; empty when every file ever taken in is in exactly one state, its bytes have
    /// their hash and its results are whole. Reads every original: minutes for many gigabytes. Fit to run beside live workers.
    public func reconcile() async throws(StoreError) -> [Discrepancy] {
        try await guarded {
            // One snapshot, so that what workers do meanwhile cannot look like a fault.
            try await pool.transaction(.readOnlySnapshot) { connection in
                var found = try await compareBytes(connection)
                for check in Reconciliation.checks {
                    for row in try await connection.query("\(check.rows) limit 1000") {
                        found.append(
                            Discrepancy(
                                check.kind, document: try row.getOptional("document_id").map(DocumentID.init(rawValue:)),
                                referral: try row.getOptional("referral_id").map(ReferralID.init(rawValue:)), message: check.message))
                    }
                }
                return found
            }
        }
    }

    private func compareBytes(_ connection: PostgresConnection) async throws -> [Discrepancy] {
        var found: [Discrepancy] = []
        var locked: [String: Int] = [:]
        var last: Int64 = 0
        while true {
            let rows = try await connection.query(Reconciliation.bytes(after: last, count: 500))
            guard let end = rows.last else { break }
            last = try end.get("id")
            for row in rows {
                let id = DocumentID(rawValue: try row.get("id"))
                if try row.get("is_missing") {
                    found.append(Discrepancy(.originalMissing, document: id, message: "its bytes are gone: restore them from a backup"))
                    continue
                }
                do {
                    let key = try await documentKey(row)
                    let due = try key?.seal.bytes ?? row.get("hash")
                    let stored: [UInt8] = try row.get("stored")
                    // What a seal adds, it adds always.
                    if try stored != due || row.get("longer", as: Int.self) != (key == nil ? 0 : DocumentKey.sealLength) {
                        found.append(
                            Discrepancy(
                                .bytesChanged, document: id,
                                message: "its bytes are not those that came in: restore them from a backup"))
                    }
                } catch VaultError.notAuthentic {
                    found.append(
                        Discrepancy(
                            .keyChanged, document: id, message: "its key is not the one it was sealed with: restore it from a backup"))
                } catch VaultError.missingKey, VaultError.noKeys {
                    locked[try row.get("master_key_id"), default: 0] += 1
                }
            }
        }
        for (master, count) in locked.sorted(by: { $0.key < $1.key }) {
            found.append(
                Discrepancy(
                    .keyMissing,
                    message: "\(count) documents are sealed under master key \(master), which is not at hand: their bytes are not proven"))
        }
        return found
    }
}
