import PostgresClient
public import ReferralModel

extension ReferralStore {
    /// Links new referrals to their patients. What amends an earlier referral goes to a person: two lives of one order would be
    /// scheduled twice.
    func linkNew(_ ids: [ReferralID], _ connection: PostgresConnection) async throws {
        for id in ids {
            try await PatientLinker(connection: connection).link(id)
            guard let (amends, changed) = try await AmendmentFinder(connection: connection).find(id) else { continue }
            try await connection.pipeline([
                ReferralStatements.add(AmendmentFinder.finding(amends, changed), to: id),
                "select intake.hold_amendment(\(id.rawValue))",
            ])
        }
    }

    /// Links referrals that were stored before patients were known, oldest first.
    ///
    /// - Parameter limit: at most so many.
    /// - Returns: how many were looked at; none when there are no more.
    /// - Throws: ``StoreError``.
    @discardableResult
    public func linkEarlier(limit: Int = 100) async throws(StoreError) -> Int {
        try await guarded {
            try await pool.transaction { connection in
                let ids = try await connection.query(
                    "select referral_id from intake.patient_work order by referral_id limit \(limit) for update skip locked"
                ).map { ReferralID(rawValue: try $0.get("referral_id")) }
                for id in ids { try await PatientLinker(connection: connection).link(id) }
                try await connection.query("delete from intake.patient_work where referral_id = any(\(ids.map(\.rawValue))::bigint[])")
                return ids.count
            }
        }
    }

    /// Patients, those with the newest referrals first.
    public func patients(limit: Int = 100) async throws(StoreError) -> [PatientSummary] {
        try await guarded {
            try await pool.query(
                "select * from referrals.patient where merged_into is null order by last_received_at desc nulls last, id desc limit \(limit)"
            ).map(PatientSummary.init)
        }
    }

    /// One patient with its referrals, oldest first.
    ///
    /// - Throws: ``PatientError`` when there is none of that number; ``StoreError``.
    public func patient(_ id: PatientID) async throws -> (patient: PatientSummary, links: [PatientLink]) {
        let found = try await guarded {
            let rows = try await pool.query("select * from referrals.patient where id = \(id.rawValue)")
            let links = try await pool.query(
                "select * from referrals.patient_referral where patient_id = \(id.rawValue) order by referral_id"
            ).map(PatientLink.init)
            try await seen(.patient, referrals: links.map(\.referral), patients: [id])
            return (try rows.first.map(PatientSummary.init), links)
        }
        guard let patient = found.0 else { throw PatientError(description: "there is no patient \(id)") }
        return (patient, found.1)
    }

    /// The patient a referral is linked to; nil when it is not yet ready.
    public func patientLink(of id: ReferralID) async throws(StoreError) -> PatientLink? {
        try await guarded {
            try await pool.query("select * from referrals.patient_referral where referral_id = \(id.rawValue)").first.map(PatientLink.init)
        }
    }

    /// Patients who may be one, surest first.
    public func patientProposals(limit: Int = 100) async throws(StoreError) -> [PatientProposal] {
        try await guarded {
            try await pool.query(
                "select * from referrals.patient_proposal order by bits desc, patient_id desc, other_id limit \(limit)"
            ).map(PatientProposal.init)
        }
    }

    /// What a referral amends, with the fields that differ.
    public func amendment(of id: ReferralID) async throws(StoreError) -> (amends: ReferralID, changed: [FieldKey])? {
        try await guarded {
            try await pool.query("select amends, changed from referrals.amendment where referral_id = \(id.rawValue)").first.map {
                (
                    ReferralID(rawValue: try $0.get("amends")),
                    try $0.get("changed", as: [String].self).compactMap(FieldKey.init(rawValue:))
                )
            }
        }
    }

    // MARK: What people say

    /// Says that a referral is of a patient, or, without one, of nobody known yet.
    ///
    /// - Returns: the patient.
    /// - Throws: ``PatientError``, ``StoreError``.
    @discardableResult
    public func link(_ id: ReferralID, to patient: PatientID?, by name: String) async throws -> PatientID {
        PatientID(
            rawValue: try await decide(
                "select referrals.link_patient(\(id.rawValue), \(patient?.rawValue), \(name)) as answer", about: id
            ).get("answer"))
    }

    /// Says that two patients are one; what was linked to `gone` is then linked to `keep`. Gives how many referrals that were.
    ///
    /// - Throws: ``PatientError``, ``StoreError``.
    @discardableResult
    public func merge(_ gone: PatientID, into keep: PatientID, by name: String) async throws -> Int {
        try await decide("select referrals.merge_patients(\(keep.rawValue), \(gone.rawValue), \(name)) as answer").get("answer")
    }

    /// Takes a merge back. Every link is again what it was, but for those that a person has changed since.
    ///
    /// - Throws: ``PatientError``, ``StoreError``.
    @discardableResult
    public func unmerge(_ gone: PatientID, by name: String) async throws -> Int {
        try await decide("select referrals.unmerge_patient(\(gone.rawValue), \(name)) as answer").get("answer")
    }

    /// Says that two patients are not one; it is not proposed again.
    ///
    /// - Throws: ``PatientError``, ``StoreError``.
    public func refuse(_ patient: PatientID, _ other: PatientID, by name: String) async throws {
        try await decide("select referrals.refuse_patient(\(patient.rawValue), \(other.rawValue), \(name)) is null as answer")
    }

    @discardableResult
    private func decide(_ statement: SQL, about id: ReferralID? = nil) async throws -> Row {
        do {
            return try await pool.query(statement).only()
        } catch let error as PostgresError where error.sqlState?.rawValue == "23514" {
            throw PatientError(description: error.message)
        } catch let error as PostgresError where error.sqlState?.rawValue == "P0002" {
            throw id.map(StoreError.noSuchReferral) ?? StoreError(error)
        } catch let error as PostgresError {
            throw StoreError(error)
        }
    }
}
