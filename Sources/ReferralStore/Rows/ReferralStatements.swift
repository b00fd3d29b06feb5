import FoundationEssentials
import PostgresClient
import ReferralModel

/// The statements that write referrals and their parts.
enum ReferralStatements {
    /// Inserts or replaces fields, as a reviewer may.
    static func put(_ fields: [StoredField], in referral: ReferralID) throws -> SQL {
        """
        \(try insert(fields, in: referral))
        on conflict (referral_id, key) do update set value = excluded.value, raw = excluded.raw, confidence = excluded.confidence,
            flagged = excluded.flagged, source = excluded.source, page = excluded.page, box = excluded.box, label = excluded.label,
            alternatives = excluded.alternatives, document_id = excluded.document_id, set_by = excluded.set_by, set_at = excluded.set_at
        """
    }

    /// Inserts fields; the service may do no more.
    static func insert(_ fields: [StoredField], in referral: ReferralID) throws -> SQL {
        """
        insert into intake.field (referral_id, key, value, raw, confidence, flagged, source, page, box, label, alternatives, document_id,
            set_by, set_at)
        select \(referral.rawValue), key, value, raw, confidence, flagged, source, page, box, label, alternatives, document_id, set_by,
            to_timestamp(set_at)
        from jsonb_to_recordset(\(try StoredJSON.text(fields))::jsonb) as f(
            key text, value jsonb, raw text, confidence float8, flagged boolean, source text, page integer, box integer[], label text,
            alternatives jsonb, document_id bigint, set_by text, set_at float8)
        """
    }

    static func remove(_ keys: [FieldKey], from referral: ReferralID) -> SQL {
        "delete from intake.field where referral_id = \(referral.rawValue) and key = any(\(keys.map(\.rawValue))::text[])"
    }

    static func add(_ finding: Finding, to referral: ReferralID) -> SQL {
        """
        insert into intake.finding (referral_id, kind, field, detail, code, severity, message)
        values (\(referral.rawValue), \(finding.kind.rawValue), \(finding.field?.rawValue), \(finding.detail), \(finding.code),
            \(finding.severity.rawValue), \(finding.message))
        """
    }

    static func resolve(_ codes: [String], of referral: ReferralID, by person: String) -> SQL {
        """
        update intake.finding set resolved_at = clock_timestamp(), resolved_by = \(person)
        where referral_id = \(referral.rawValue) and resolved_at is null and code = any(\(codes)::text[])
        """
    }

    static func tell(
        _ kind: StoreEvent.Kind, by actor: String, document: DocumentID, referral: ReferralID? = nil, detail: String? = nil
    ) -> SQL {
        """
        insert into intake.event (actor, kind, document_id, referral_id, detail)
        values (\(actor), \(kind.rawValue), \(document.rawValue), \(referral?.rawValue), \(detail))
        """
    }

    static func record(
        _ action: FieldChange.Action, _ key: FieldKey, of referral: ReferralID, by person: String, before: FieldContent?,
        after: FieldContent?, version: Int
    ) throws -> SQL {
        """
        insert into intake.field_change (referral_id, key, action, by, before, after, version)
        values (\(referral.rawValue), \(key.rawValue), \(action.rawValue), \(person), \(try before.map { try StoredJSON.text($0) })::jsonb,
            \(try after.map { try StoredJSON.text($0) })::jsonb, \(version))
        """
    }
}

extension Urgency {
    /// Hours from reception within which a person should have looked.
    var hoursToReview: Int {
        switch self {
        case .emergent: 1
        case .urgent: 4
        case .routine: 24
        }
    }
}

extension Referral {
    /// What the store lets it be: `ready` asks that no required value is in doubt and no error stands, whatever the rules said.
    /// Other values in doubt are withheld from the contract's view.
    var storableDisposition: Disposition {
        guard disposition == .ready else { return disposition }
        let isInDoubt = fields.contains { $0.key.isRequired && $0.value.flagged } || findings.contains { $0.severity == .error }
        return isInDoubt ? .needsReview : .ready
    }
}
