import PostgresClient

extension ReferralStore {
    /// Follows the chain from its first link; empty when no row was changed, removed, added or reordered, not even by a superuser.
    /// What was cut off at the end together with its tip, or written anew from some link on, shows only against an older
    /// ``auditHead()``: ``holds(_:)``.
    public func verifyAudit() async throws(StoreError) -> [AuditFault] {
        try await guarded {
            try await pool.query("select number, source, source_id, problem from intake.audit_verify()").map { row in
                AuditFault(
                    position: try row.getOptional("number"), source: try row.getOptional("source"), row: try row.getOptional("source_id"),
                    problem: try row.get("problem"))
            }
        }
    }

    /// The newest link of the chain.
    public func auditHead() async throws(StoreError) -> AuditHead {
        try await guarded {
            let row = try await pool.query("select number, hash from intake.audit_head()").only()
            return AuditHead(position: try row.get("number"), hash: try row.get("hash"))
        }
    }

    /// Whether the chain still holds the link that was its head once: then nothing up to it was cut off or written anew.
    public func holds(_ head: AuditHead) async throws(StoreError) -> Bool {
        try await guarded {
            try await pool.query("select intake.audit_hash(\(head.position)::bigint) as hash").only()
                .getOptional("hash", as: String.self) == head.hash
        }
    }

    /// Everybody, and every system, that was shown, sent or changed something; oldest first. Errs on the wide side.
    ///
    /// What was read in SQL, past the commands, is not in it: that stands in the log of the server, if the server was told to.
    public func whoSaw(_ subject: AuditSubject) async throws(StoreError) -> [AuditSight] {
        var (patient, referral, document): (Int64?, Int64?, Int64?)
        var person: String?
        switch subject {
        case .patient(let id): patient = id.rawValue
        case .referral(let id): referral = id.rawValue
        case .document(let id): document = id.rawValue
        case .user(let name): person = name
        }
        return try await guarded { [patient, referral, document, person] in
            try await pool.query(
                """
                select at, by, login, how, command, document_ids, referral_ids, detail, link
                from intake.who_saw(\(patient)::bigint, \(referral)::bigint, \(document)::bigint, \(person)::text)
                """
            ).map { row in
                AuditSight(
                    at: try row.get("at"), by: try row.get("by"), login: try row.getOptional("login"), how: try row.get("how"),
                    command: try row.getOptional("command"),
                    documents: try row.get("document_ids", as: [Int64].self).map(DocumentID.init(rawValue:)),
                    referrals: try row.get("referral_ids", as: [Int64].self).map(ReferralID.init(rawValue:)),
                    detail: try row.getOptional("detail"), position: try row.getOptional("link"))
            }
        }
    }

    /// Links of the chain, newest first.
    ///
    /// - Parameters:
    ///   - before: only older ones than this, to continue a list.
    ///   - limit: at most so many.
    /// - Returns: the links with what they vouch for.
    /// - Throws: ``StoreError``.
    public func auditLinks(before: Int64? = nil, limit: Int = 100) async throws(StoreError) -> [AuditLink] {
        try await guarded {
            try await pool.query(
                """
                select a.number, a.at, a.login, a.source, a.source_id, coalesce(e.actor, c.by, x.by, d.by, h.by, s.by) as by,
                    coalesce(e.kind, c.action || ' ' || c.key, 'saw ' || x.what, d.kind, 'moved to ' || h.to_status, s.action) as what,
                    coalesce(e.document_id, x.documents[1], d.document_id) as document_id,
                    coalesce(e.referral_id, c.referral_id, x.referrals[1], d.referral_id, h.referral_id, s.referral_id) as referral_id
                from intake.audit a
                left join intake.event e on a.source = 'event' and e.id = a.source_id
                left join intake.field_change c on a.source = 'field_change' and c.id = a.source_id
                left join intake.access x on a.source = 'access' and x.id = a.source_id
                left join intake.decision d on a.source = 'decision' and d.id = a.source_id
                left join intake.tracking_history h on a.source = 'tracking_history' and h.id = a.source_id
                left join intake.patient_step s on a.source = 'patient_step' and s.id = a.source_id
                where \(before)::bigint is null or a.number < \(before)::bigint
                order by a.number desc limit \(min(max(limit, 0), 10_000))
                """
            ).map { row in
                AuditLink(
                    position: try row.get("number"), at: try row.get("at"), login: try row.get("login"), source: try row.get("source"),
                    row: try row.get("source_id"), by: try row.getOptional("by"), what: try row.getOptional("what"),
                    document: try row.getOptional("document_id").map(DocumentID.init(rawValue:)),
                    referral: try row.getOptional("referral_id").map(ReferralID.init(rawValue:)))
            }
        }
    }
}
