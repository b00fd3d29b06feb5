import DocumentVault
import Foundation
import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// A dump of the database holds no document, and is worth nothing without the key.
@Suite(.database) struct DumpTests {
    private func run(_ program: String, _ arguments: [String]) async throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/lib/postgresql/15/bin/" + program)
        process.arguments = arguments
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let said = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(program): \(String(decoding: said, as: UTF8.self))")
    }

    /// A word that stands on the page and in no field.
    private static let word = "Xylophonist"

    /// A sample fax, taken in and read, with a word on its page.
    private func fill(_ store: ReferralStore) async throws -> (DocumentID, [UInt8]) {
        let bytes = try SampleFax("fax0024.pdf").bytes()
        let id = try await store.ingest(Arrival(bytes: bytes, fileName: "fax0024.pdf")).id
        let leased = try #require(try await store.lease(worker: "w"))
        var reading = Sample.reading()
        reading.pages[0].words.append(Word(Self.word, box: BoundingBox(1, 2, 3, 4), confidence: 0.9))
        reading.pairs.append(PrintedPair(label: "Instrument", value: Self.word, page: 1))
        try await store.complete(leased.lease, reading)
        return (id, bytes)
    }

    @Test func noDumpHoldsADocument() async throws {
        let folder = try TestCluster.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try Sample.store()
        let (id, bytes) = try await fill(store)
        #expect(try await store.pages(of: id)[0].words.last?.text == Self.word)
        await store.close()
        // Plain SQL, in which bytes are hexadecimal digits, and nothing is compressed.
        try await run("pg_dump", ["--dbname", TestDatabase.current.url, "--file", folder + "/dump.sql"])
        let dump = try Data(contentsOf: URL(filePath: folder + "/dump.sql"))
        #expect(dump.count > 2 * bytes.count, "the sealed bytes are in it")
        let text = String(decoding: dump, as: UTF8.self)
        let pieces = stride(from: 0, to: bytes.count - 32, by: max(32, bytes.count / 50)).map { Array(bytes[$0..<$0 + 32]) }
        let found = pieces.filter { text.contains(Hex.text($0)) || dump.range(of: Data($0)) != nil }
        #expect(pieces.count > 20 && found == [])
        #expect(!text.contains(Self.word) && !text.contains(Hex.text(Self.word.utf8)))
        #expect(text.contains("fax0024.pdf"), "what is not sealed would have been found")
        #expect(!text.contains(KeySource.testingText))
    }

    @Test func aRestoredDumpAndTheKeyPassReconcile() async throws {
        let folder = try TestCluster.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try Sample.store()
        let (id, bytes) = try await fill(store)
        let gone = try await store.ingest(Sample.arrival(2)).id
        let leased = try #require(try await store.lease(worker: "w"))
        try await store.fail(leased.lease, ReadFailure(.corrupt, "cut"), retry: false)
        try await store.run("update intake.document set state_since = state_since - interval '3 years' where id = \(gone.rawValue)")
        try await store.runRetention(by: RetentionTests.rules, as: "kim")
        #expect(try await store.reconcile() == [])
        let audit = try await store.auditHead()
        await store.close()
        try await run("pg_dump", ["--dbname", TestDatabase.current.url, "--format", "custom", "--file", folder + "/dump"])

        let other = "restored_" + TestDatabase.current.name
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        try await connection.query("create database \(identifier: other)")
        let url = try ConnectionString(TestDatabase.current.url).with(database: other).secretText
        try await run("pg_restore", ["--dbname", url, "--exit-on-error", folder + "/dump"])

        let restored = try ReferralStore(url: url, keys: .testing)
        try await restored.checkSchema()
        try await restored.checkKeys(registers: false)
        #expect(try await restored.reconcile() == [])
        #expect(try await restored.originalBytes(of: id) == bytes)
        #expect(try await restored.destructions().map(\.document) == [gone])
        #expect(try await restored.auditHead() == audit)
        #expect(try await restored.verifyAudit() == [])
        await restored.close()
        let without = try ReferralStore(url: url, keys: .text(MasterKey().text))
        await #expect(throws: StoreError.self) { try await without.checkKeys(registers: true) }
        #expect(try await without.reconcile().map(\.kind) == [.keyMissing])
        await without.close()
        try await connection.query("drop database \(identifier: other) with (force)")
        await connection.close()
    }
}
