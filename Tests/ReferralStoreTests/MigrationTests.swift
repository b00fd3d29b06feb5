import PostgresClient
import ReferralStore
import TestSupport
import Testing

@Suite(.emptyDatabase) struct MigrationTests {
    @Test func startsAtOnceMigrateOnce() async throws {
        let url = TestDatabase.current.url
        let runs = try await withThrowingTaskGroup(of: [Int].self) { group in
            for _ in 0..<6 {
                group.addTask {
                    let store = try ReferralStore(url: url, connections: 1)
                    let numbers = try await store.migrate()
                    await store.close()
                    return numbers
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(runs.filter { !$0.isEmpty }.count == 1)
        let store = try Sample.store()
        try await store.checkSchema()
        #expect(try await store.migrate() == [])
        await store.close()
    }

    @Test func anEmptyDatabaseIsToldApart() async throws {
        let store = try Sample.store()
        let error = await #expect(throws: StoreError.self) { try await store.checkSchema() }
        #expect(error.map { "\($0)".contains("intake db migrate") } == true)
        await #expect(throws: StoreError.self) { try await store.documents() }
        await store.close()
    }

    @Test func aNewerSchemaIsRefused() async throws {
        let store = try Sample.store()
        try await store.migrate()
        try await store.run("insert into intake.migration (number, name, sha256) values (9999, 'from the future', sha256(''))")
        let error = await #expect(throws: StoreError.self) { try await store.migrate() }
        #expect(error.map { "\($0)".contains("use the newer program") } == true)
        await #expect(throws: StoreError.self) { try await store.checkSchema() }
        await store.close()
    }

    @Test func aChangedMigrationIsRefused() async throws {
        let store = try Sample.store()
        try await store.migrate()
        try await store.run("update intake.migration set sha256 = sha256('other') where number = 1")
        let error = await #expect(throws: StoreError.self) { try await store.migrate() }
        #expect(error.map { "\($0)".contains("published migrations never change") } == true)
        await store.close()
    }
}
