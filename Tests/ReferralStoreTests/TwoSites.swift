import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// Two sites and the inbox itself, a referral of each with a trace in as many tables as there are, and two logins of the first site.
struct TwoSites {
    let reviewer: String
    let reader: String
    let north: ReferralID
    let south: ReferralID
    let northDocument: Int64
    let southDocument: Int64
    let matrix: Matrix

    /// The names of the logins begin with `name`: they belong to the whole cluster.
    init(_ name: String) async throws {
        (reviewer, reader) = (name + "_nora", name + "_rena")
        let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing, onlooker: Onlooker(name: "ada", command: "x"))
        north = try await Self.fill(store, site: "north", number: 1)
        south = try await Self.fill(store, site: "south", number: 2)
        _ = try await Self.fill(store, site: nil, number: 3)
        try await store.accept(south, by: "ada")
        _ = try await store.ingest(Sample.arrival(4, site: "south"))
        try await store.queueDeliveries(to: "ehr")
        northDocument = try await store.referral(north).document.rawValue
        southDocument = try await store.referral(south).document.rawValue
        await store.close()
        matrix = try await Matrix()
        try await matrix.makeLogin(reviewer, roles: ["intake_reviewer"])
        try await matrix.makeLogin(reader, roles: ["intake_reader"])
        for login in [reviewer, reader] { try await matrix.query("select intake.grant_sites(\(login)::text, array['north'])") }
        try await matrix.query("select intake.restrict_sites(true)")
    }

    func end() async throws {
        for login in [reviewer, reader] { try await matrix.dropLogin(login) }
        await matrix.close()
    }

    /// A referral that was read, corrected, noted, asked about, linked, moved.
    private static func fill(_ store: ReferralStore, site: String?, number: Int) async throws -> ReferralID {
        _ = try await store.ingest(Sample.arrival(number, site: site))
        let leased = try #require(try await store.lease(worker: "w"))
        let id = try await store.complete(leased.lease, Sample.reading())[0]
        _ = try await store.claim(id, by: "ada")
        try await store.setField(id, .insuranceMemberID, .text("W\(number)"), by: "ada", validate: Sample.rules)
        try await store.addNote("called the office", to: id, by: "ada")
        var dice = SeededGenerator(seed: UInt64(number))
        _ = try await store.keep(
            NewLetter(
                referral: id, code: ReferenceCode(using: &dice), asked: [.patientPhone], content: [1], pageCount: 1, recipient: nil,
                fax: nil),
            by: "ada")
        _ = try await store.referral(id)
        return id
    }

    /// Every table and view whose rows are of a site.
    func relations() async throws -> [String] {
        try await matrix.query(
            """
            select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('intake', 'referrals') and c.relkind in ('r', 'p', 'v') and not c.relispartition
                and (c.relname in ('referral', 'document', 'access') or exists (
                    select from pg_attribute a where a.attrelid = c.oid and a.attname in ('referral_id', 'document_id')))
            order by 1
            """
        ).map { try $0.get("name") }
    }

    /// How many rows of a relation speak of a referral or its document; nil when the login may not read it at all.
    func count(_ relation: String, of id: ReferralID, _ document: Int64, as login: String) async throws -> Int? {
        let named: [String: SQL] = [
            "intake.referral": "(j ->> 'id')::bigint = \(id.rawValue)", "referrals.referral": "(j ->> 'id')::bigint = \(id.rawValue)",
            "intake.document": "(j ->> 'id')::bigint = \(document)", "referrals.document": "(j ->> 'id')::bigint = \(document)",
            "intake.access": "(j -> 'referrals') @> to_jsonb(\(id.rawValue)::bigint) and j ->> 'what' <> 'list'",
        ]
        let condition =
            named[relation] ?? "(j ->> 'referral_id')::bigint = \(id.rawValue) or (j ->> 'document_id')::bigint = \(document)"
        do {
            return try await matrix.run(
                "select count(*) as n from (select to_jsonb(t) as j from \(SQL(stringLiteral: relation)) t) r where \(condition)", as: login
            ).only().get("n")
        } catch let error as PostgresError where error.sqlState == .insufficientPrivilege {
            return nil
        }
    }
}
