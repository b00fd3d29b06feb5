import PostgresClient

extension ReferralStore {
    /// Writes down that the ``onlooker`` is shown something; called before it is given out, so that what cannot be written down is
    /// not shown either. Does nothing without an onlooker: services read for nobody.
    func seen(
        _ what: AccessKind, documents: [DocumentID] = [], referrals: [ReferralID] = [], patients: [PatientID] = [], detail: String? = nil,
        on connection: PostgresConnection? = nil
    ) async throws {
        guard let onlooker, !(documents.isEmpty && referrals.isEmpty && patients.isEmpty) else { return }
        let statement: SQL = """
            select intake.note_access(\(onlooker.name)::text, \(onlooker.command)::text, \(what.rawValue)::text,
                \(documents.map(\.rawValue))::bigint[], \(referrals.map(\.rawValue))::bigint[], \(patients.map(\.rawValue))::bigint[],
                \(detail)::text)
            """
        if let connection {
            try await connection.query(statement)
        } else {
            try await pool.query(statement)
        }
    }

    /// The same for a referral with its file.
    func seen(_ record: ReferralRecord, on connection: PostgresConnection? = nil) async throws {
        try await seen(.referral, documents: [record.document], referrals: [record.id], on: connection)
    }
}
