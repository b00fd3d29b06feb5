import DocumentVault
import Foundation
import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// A new master key while services go on.
@Suite(.database) struct RotationTests {
    private let folder: String
    private var source: KeySource { .file(folder + "/master.key", mayBeMade: true) }

    init() throws { folder = try TestCluster.temporaryFolder() }

    private func store() throws -> ReferralStore { try ReferralStore(url: TestDatabase.current.url, keys: source) }

    private func addKey() throws -> MasterKey {
        let key = MasterKey()
        try KeyFile.add(key, to: folder + "/master.key")
        return key
    }

    @Test func aServiceReadsAndStoresThroughARotation() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let service = try store()
        try await service.checkKeys(registers: true)
        for number in 1...40 { _ = try await service.ingest(Sample.arrival(number)) }
        let old = try #require(try await service.masterKeys().first)
        let new = try addKey()

        // The service knows nothing of the rotation; it takes in and reads while another program rotates.
        let work = Task {
            var read = 0
            for number in 41...80 {
                _ = try await service.ingest(Sample.arrival(number))
                guard let leased = try await service.lease(worker: "w") else { continue }
                #expect(String(decoding: leased.bytes, as: UTF8.self).hasPrefix("fax "))
                try await service.complete(leased.lease, Sample.reading())
                read += 1
            }
            return read
        }
        let other = try store()
        let rotation = try await other.rotate(to: new)
        #expect(try await work.value == 40)
        #expect(rotation.current == new.id)
        #expect(rotation.rewrapped >= 40)
        #expect(rotation.retired == [old.id])
        #expect(rotation.unreadable == 0)
        #expect(try await other.masterKeys().map(\.documents) == [80, 0])
        await other.close()
        await service.close()

        // Nothing needs the old key any more.
        try FileManager.default.removeItem(atPath: folder + "/master.key")
        let alone = try ReferralStore(url: TestDatabase.current.url, keys: .text(new.text))
        try await alone.checkKeys(registers: false)
        #expect(try await alone.reconcile() == [])
        #expect(try await alone.originalBytes(of: DocumentID(rawValue: 1)) == Array("fax 1".utf8))
        #expect(try await alone.pages(of: DocumentID(rawValue: 1)) == Sample.reading().pages)
        await alone.close()
    }

    @Test func nothingNewIsWrappedByARetiredKey() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let service = try store()
        _ = try await service.ingest(Sample.arrival(1))
        let other = try store()
        let rotation = try await other.rotate(to: addKey())
        #expect(rotation.retired.count == 1)
        // The service still thinks the old key is in use; the database does not.
        let id = try await service.ingest(Sample.arrival(2)).id
        #expect(try await service.originalBytes(of: id) == Array("fax 2".utf8))
        #expect(try await other.masterKeys().map(\.documents) == [2, 0])
        await other.close()
        await service.close()
    }

    @Test func aRotationThatWasCutOffIsTakenUpAgain() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try store()
        for number in 1...5 { _ = try await store.ingest(Sample.arrival(number)) }
        let new = try addKey()
        // As after a kill between the first and the second batch.
        try await store.run(
            "select intake.make_master_key_current(\(new.id)::text, \(try new.token())::bytea)")
        #expect(try await store.originalBytes(of: DocumentID(rawValue: 3)) == Array("fax 3".utf8))
        let rotation = try await store.rotate(to: new)
        #expect(rotation.rewrapped == 5)
        #expect(rotation.retired.count == 1)
        #expect(try await store.rotate(to: new) == KeyRotation(current: new.id))
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func aKeyThatIsNotInTheSourceIsNotRotatedTo() async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try store()
        let id = try await store.ingest(Sample.arrival(1)).id
        await #expect(throws: StoreError.self) { try await store.rotate(to: MasterKey()) }
        #expect(try await store.masterKeys().count == 1)
        #expect(try await store.originalBytes(of: id) == Array("fax 1".utf8))
        await store.close()
    }
}
