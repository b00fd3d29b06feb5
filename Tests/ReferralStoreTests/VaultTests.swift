import DocumentVault
import Foundation
import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// Documents are sealed in the database, and only whoever holds the master key reads them.
@Suite(.database) struct VaultTests {
    private func store(_ keys: KeySource) throws -> ReferralStore { try ReferralStore(url: TestDatabase.current.url, keys: keys) }

    private func query(_ sql: SQL) async throws -> Rows {
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        defer { Task { await connection.close() } }
        return try await connection.query(sql)
    }

    @Test func whatIsStoredIsSealed() async throws {
        let store = try Sample.store()
        let id = try await Sample.referral(in: store)
        let document = try await store.referral(id).document
        let row = try await query(
            """
            select o.content, p.content as page, r.pairs, k.wrapped from intake.original o join intake.page_text p using (document_id)
            join intake.reading r using (document_id) join intake.data_key k using (document_id) where p.number = 1
            """
        ).only()
        for name in ["content", "page", "pairs", "wrapped"] {
            let bytes = try row.get(name, as: [UInt8].self)
            #expect(bytes.first == 1)
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(["fax", "Okafor", "DOB", "04/09"].allSatisfy { !text.contains($0) }, "\(name)")
        }
        #expect(try await store.originalBytes(of: document) == Array("fax 1".utf8))
        #expect(try await store.pages(of: document) == Sample.reading().pages)
        #expect(try await store.pairs(of: document) == Sample.reading().pairs)
        await store.close()
    }

    @Test func withoutTheKeyNothingIsReadOrStored() async throws {
        let store = try Sample.store()
        let document = try await store.referral(Sample.referral(in: store)).document
        _ = try await store.ingest(Sample.arrival(2))
        let current = try #require(try await store.masterKeys().first)
        await store.close()

        let other = try self.store(.text(MasterKey().text))
        let missing = StoreError.vault(.missingKey(current.id, "INTAKE_MASTER_KEY"))
        await #expect(throws: missing) { try await other.checkKeys(registers: true) }
        await #expect(throws: missing) { try await other.originalBytes(of: document) }
        await #expect(throws: missing) { try await other.pages(of: document) }
        await #expect(throws: missing) { try await other.ingest(Sample.arrival(3)) }
        await #expect(throws: missing) { try await other.lease(worker: "w") }
        #expect(try await other.documents(DocumentFilter(states: [.queued])).count == 1, "it went back into the queue")
        #expect(try await other.masterKeys().map(\.isHeld) == [false])
        let found = try await other.reconcile()
        #expect(found.map(\.kind) == [.keyMissing])
        #expect(found.first?.message.contains("2 documents") == true)
        #expect(found.first?.message.contains(current.id) == true)
        await other.close()

        let bare = try self.store(.none)
        await #expect(throws: StoreError.vault(.noKeys)) { try await bare.checkKeys(registers: true) }
        #expect(try await bare.status().documents[.queued] == 1, "counts need no key")
        await bare.close()
    }

    @Test func aLostKeyFileIsToldAtTheStartAndNotMadeAnew() async throws {
        let folder = try TestCluster.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = folder + "/keys/master.key"
        let first = try store(.file(path, mayBeMade: true))
        try await first.checkKeys(registers: true)
        let id = try await first.ingest(Sample.arrival()).id
        await first.close()
        try FileManager.default.moveItem(atPath: path, toPath: folder + "/kept")

        let second = try store(.file(path, mayBeMade: true))
        let error = await #expect(throws: StoreError.self) { try await second.checkKeys(registers: true) }
        #expect(error.map { "\($0)".contains(path) } == true)
        #expect(!FileManager.default.fileExists(atPath: path))
        await second.close()

        try FileManager.default.moveItem(atPath: folder + "/kept", toPath: path)
        let third = try store(.file(path, mayBeMade: true))
        try await third.checkKeys(registers: true)
        #expect(try await third.originalBytes(of: id) == Array("fax 1".utf8))
        await third.close()
    }

    @Test func ofManyThatBeginAtOnceOneKeyCounts() async throws {
        let sources = (0..<6).map { _ in KeySource.text(MasterKey().text) }
        let stores = try sources.map { try store($0) }
        let good = await withTaskGroup(of: Bool.self) { group in
            for store in stores { group.addTask { (try? await store.checkKeys(registers: true)) != nil } }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(good == 1)
        #expect(try await query("select from intake.master_key").count == 1)
        for store in stores { await store.close() }
    }

    @Test func sealedBytesCannotBeSwapped() async throws {
        let store = try Sample.store()
        let first = try await store.referral(Sample.referral(in: store, number: 1)).document
        let second = try await store.referral(Sample.referral(in: store, number: 2)).document
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        try await connection.query("set session_replication_role = replica")
        try await connection.query(
            """
            update intake.page_text p set content = o.content from intake.page_text o
            where p.document_id = \(first.rawValue) and o.document_id = \(first.rawValue) and p.number = 1 and o.number = 2
            """)
        await #expect(throws: StoreError.vault(.notAuthentic)) { try await store.pages(of: first) }
        // The key along with the bytes: both belong to the other document.
        try await connection.query(
            """
            update intake.original p set content = o.content from intake.original o
            where p.document_id = \(first.rawValue) and o.document_id = \(second.rawValue)
            """)
        #expect(try await store.reconcile().map(\.kind) == [.bytesChanged])
        try await connection.query(
            """
            update intake.data_key p set wrapped = o.wrapped from intake.data_key o
            where p.document_id = \(first.rawValue) and o.document_id = \(second.rawValue)
            """)
        await #expect(throws: StoreError.vault(.notAuthentic)) { try await store.originalBytes(of: first) }
        #expect(try await store.reconcile().map(\.kind) == [.keyChanged])
        await connection.close()
        await store.close()
    }

    @Test func aDocumentWhoseBytesWereChangedIsQuarantinedAndTheNextOneRead() async throws {
        let store = try Sample.store()
        let first = try await store.ingest(Sample.arrival(1)).id
        let second = try await store.ingest(Sample.arrival(2)).id
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        try await connection.query("set session_replication_role = replica")
        try await connection.query(
            "update intake.original set content = set_byte(content, 20, get_byte(content, 20) # 1) where document_id = \(first.rawValue)")
        await connection.close()
        #expect(try await store.lease(worker: "w")?.lease.document == second)
        #expect(try await store.document(first).state == .quarantined)
        await store.close()
    }

    @Test func whatWasStoredBeforeThereWereKeysIsReadAndSealed() async throws {
        let store = try Sample.store()
        let document = try await store.referral(Sample.referral(in: store)).document
        let waiting = try await store.ingest(Sample.arrival(2)).id
        try await makePlain(document, "fax 1", try await store.pages(of: document), try await store.pairs(of: document))
        try await makePlain(waiting, "fax 2", [], [])
        #expect(try await store.plainDocuments() == 2)
        #expect(try await store.reconcile() == [])
        #expect(try await store.originalBytes(of: document) == Array("fax 1".utf8))
        #expect(try await store.pages(of: document) == Sample.reading().pages)
        #expect(try await store.lease(worker: "w").map(\.bytes) == Array("fax 2".utf8))

        // The one that is being read has to wait.
        #expect(try await store.sealEarlier() == SealingReport(sealed: 1, damaged: [], left: 1))
        #expect(try await store.originalBytes(of: document) == Array("fax 1".utf8))
        #expect(try await store.pages(of: document) == Sample.reading().pages)
        #expect(try await store.pairs(of: document) == Sample.reading().pairs)
        #expect(try await store.reconcile() == [])
        #expect(try await query("select from intake.original where position('fax 1' in encode(content, 'escape')) > 0").isEmpty)
        await store.close()
    }

    @Test func whatHasNotItsHashIsNotSealed() async throws {
        let store = try Sample.store()
        let id = try await store.ingest(Sample.arrival()).id
        try await makePlain(id, "fax 9", [], [])
        #expect(try await store.sealEarlier().damaged == [id])
        #expect(try await store.reconcile().map(\.kind) == [.bytesChanged])
        await store.close()
    }

    /// As the program before this one would have left it.
    private func makePlain(_ id: DocumentID, _ text: String, _ pages: [PageText], _ pairs: [PrintedPair]) async throws {
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        try await connection.query("set session_replication_role = replica")
        try await connection.query("delete from intake.data_key where document_id = \(id.rawValue)")
        try await connection.query("update intake.original set content = \(Array(text.utf8)) where document_id = \(id.rawValue)")
        let encoder = JSONEncoder()
        for page in pages {
            try await connection.query(
                "update intake.page_text set content = \(Array(try encoder.encode(page))) where document_id = \(id.rawValue) and number = \(page.number)"
            )
        }
        try await connection.query(
            "update intake.reading set pairs = \(Array(try encoder.encode(pairs))) where document_id = \(id.rawValue)")
        await connection.close()
    }

    @Test func theOriginalIsReplacedByItsSealedSelfAlone() async throws {
        let store = try Sample.store()
        let id = try await store.ingest(Sample.arrival()).id
        await #expect(throws: PostgresError.self) { try await query("update intake.original set content = 'x'") }
        await #expect(throws: PostgresError.self) { try await query("delete from intake.data_key") }
        await #expect(throws: PostgresError.self) { try await query("truncate intake.data_key") }
        await #expect(throws: PostgresError.self) {
            try await query("select intake.seal_document(\(id.rawValue)::bigint, 'x', '', '', '', '{}', '{}')")
        }
        #expect(try await store.reconcile() == [])
        await store.close()
    }
}
