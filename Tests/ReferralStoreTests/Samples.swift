import FoundationEssentials
import ReferralModel
import ReferralStore
import TestSupport

/// Made-up faxes and referrals for the tests of the store.
enum Sample {
    static func store(connections: Int = 4, policy: QueuePolicy = QueuePolicy()) throws -> ReferralStore {
        try ReferralStore(url: TestDatabase.current.url, connections: connections, policy: policy, keys: .testing)
    }

    static func arrival(_ number: Int = 1, priority: QueuePriority = .routine, site: String? = nil) -> Arrival {
        Arrival(
            bytes: Array("fax \(number)".utf8), fileName: "fax\(number).pdf", site: site, sender: "5125550100",
            receivedAt: Date(timeIntervalSince1970: 1_790_000_000), sidecar: ["quality": "fine"], priority: priority)
    }

    static let fields: [FieldKey: FieldValue] = [
        .patientLastName: FieldValue(
            .text("Okafor"), confidence: 0.97, raw: "OKAFOR", page: 1, box: BoundingBox(10, 20, 110, 50), source: .ocr, label: "Last name"),
        .patientFirstName: FieldValue(.text("Ada"), confidence: 0.95, raw: "ADA", page: 1, source: .ocr),
        .patientDOB: FieldValue(
            .text("1961-04-09"), confidence: 0.55, flagged: true, raw: "04/09/61", page: 1, box: BoundingBox(10, 60, 90, 80),
            source: .secondLook, label: "DOB", alternatives: [.init(.text("1967-04-09"), score: 0.4, page: 1)]),
        .referralDiagnoses: FieldValue(.list(["M54.50", "I10"]), confidence: 0.9, raw: "M54.50, I10", page: 1, source: .ocr),
        .referralVisits: FieldValue(.int(6), confidence: 0.9, raw: "6", page: 1, source: .ocr),
        .referrerSigned: FieldValue(.bool(true), confidence: 0.8, raw: "", page: 1, source: .checkbox),
    ]

    static let missing = Finding(.missing, field: .insuranceMemberID, severity: .error, message: "The member ID is not on the form.")
    static let doubtful = Finding(.doubtful, field: .patientDOB, severity: .error, message: "The date of birth was hard to read.")

    static func referral(findings: [Finding] = [missing, doubtful], disposition: Disposition = .needsReview) -> Referral {
        Referral(pages: 1...2, fields: fields, illegible: [.patientPhone], findings: findings, disposition: disposition)
    }

    static func reading(_ referrals: [Referral] = [referral()]) -> DocumentReading {
        let geometry = PageGeometry(
            storedWidth: 1728, storedHeight: 2200, storedDPIX: 204, storedDPIY: 196, readingWidth: 1728, readingHeight: 2290,
            readingDPI: 204, skew: 0.1)
        let pages = (1...2).map {
            PageText(
                number: $0, geometry: geometry, source: .ocr, words: [Word("Okafor\u{0}", box: BoundingBox(1, 2, 3, 4), confidence: 0.9)])
        }
        return DocumentReading(
            documentClass: .referral, classConfidence: 0.98, pages: pages, referrals: referrals,
            pairs: [PrintedPair(label: "DOB", value: "04/09/61", page: 1)])
    }

    /// Rules that find the member ID missing, and nothing else.
    static let rules: ReferralStore.Validation = { referral in
        var checked = referral
        checked.findings = referral.fields[.insuranceMemberID] == nil ? [missing] : []
        if referral.fields[.patientDOB]?.flagged == true { checked.findings.append(doubtful) }
        checked.disposition = checked.findings.isEmpty ? .ready : .needsReview
        return checked
    }

    /// Takes a fax in and reads it; gives the referral.
    static func referral(in store: ReferralStore, number: Int = 1, _ referrals: [Referral] = [referral()]) async throws -> ReferralID {
        _ = try await store.ingest(arrival(number))
        guard let leased = try await store.lease(worker: "w") else { throw StoreError.invalidReading("no document to lease") }
        return try await store.complete(leased.lease, reading(referrals))[0]
    }
}
