import PostgresClient
import ReferralModel

extension ReferralSummary {
    static let columns: SQL = """
        r.id, r.document_id, r.first_page, r.last_page, r.status, r.status_since, r.received_at, r.site, v.referral_urgency,
        v.patient_last_name, v.patient_first_name, v.patient_dob::text as patient_dob, v.referral_specialty, v.referrer_name,
        array(select f.code from intake.finding f where f.referral_id = r.id and f.resolved_at is null
            order by f.severity = 'error' desc, f.severity = 'warning' desc, f.id) as findings
        """

    init(_ row: Row) throws {
        guard let status = Disposition(rawValue: try row.get("status")) else { throw StoreError.unreadable("a referral's status") }
        self.init(
            id: ReferralID(rawValue: try row.get("id")), document: DocumentID(rawValue: try row.get("document_id")),
            firstPage: try row.get("first_page"), lastPage: try row.get("last_page"), status: status,
            urgency: try row.getOptional("referral_urgency", as: String.self).flatMap(Urgency.init(rawValue:)) ?? .routine,
            patientLastName: try row.getOptional("patient_last_name"), patientFirstName: try row.getOptional("patient_first_name"),
            patientDOB: try row.getOptional("patient_dob", as: String.self).flatMap { CalendarDate(iso: $0) },
            specialty: try row.getOptional("referral_specialty"), referrer: try row.getOptional("referrer_name"),
            site: try row.getOptional("site"), receivedAt: try row.get("received_at"), statusSince: try row.get("status_since"),
            findings: try row.get("findings"))
    }
}
