import PostgresClient

extension ReferralStore {
    /// Forbids to destroy a document, or everything of a patient, until the hold is lifted.
    ///
    /// - Returns: the number of the hold.
    /// - Throws: ``StoreError/refused(_:)`` when there is no such document or patient, or it was destroyed.
    public func setHold(on subject: LegalHold.Subject, reason: String, by name: String) async throws(StoreError) -> Int64 {
        try await guarded {
            let (document, patient): (Int64?, Int64?) =
                switch subject {
                case .document(let id): (id.rawValue, nil)
                case .patient(let id): (nil, id.rawValue)
                }
            return try await pool.query(
                "select intake.set_hold(\(document)::bigint, \(patient)::bigint, \(reason)::text, \(name)::text) as id"
            ).only().get("id")
        }
    }

    /// - Throws: ``StoreError/refused(_:)`` when no such hold stands.
    public func liftHold(_ id: Int64, by name: String) async throws(StoreError) {
        try await guarded { try await pool.query("select intake.lift_hold(\(id)::bigint, \(name)::text)") }
    }

    /// Holds, the newest last.
    ///
    /// - Parameter lifted: also those that stand no more.
    /// - Returns: each with who set it and why.
    /// - Throws: ``StoreError/notPermitted(_:)`` for a login that may not see them.
    public func holds(lifted: Bool = false) async throws(StoreError) -> [LegalHold] {
        try await guarded {
            try await pool.query(
                """
                select id, document_id, patient_id, reason, set_by, set_at, lifted_by, lifted_at from intake.hold
                where \(lifted) or lifted_at is null order by id
                """
            ).map { row in
                let document = try row.getOptional("document_id").map(DocumentID.init(rawValue:))
                let patient = try row.getOptional("patient_id").map(PatientID.init(rawValue:))
                guard let subject = document.map(LegalHold.Subject.document) ?? patient.map(LegalHold.Subject.patient) else {
                    throw StoreError.unreadable("a hold")
                }
                return LegalHold(
                    id: try row.get("id"), subject: subject, reason: try row.get("reason"), setBy: try row.get("set_by"),
                    setAt: try row.get("set_at"), liftedBy: try row.getOptional("lifted_by"), liftedAt: try row.getOptional("lifted_at"))
            }
        }
    }
}
