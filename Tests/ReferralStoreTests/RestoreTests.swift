import Foundation
import PostgresClient
import PrivateCluster
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// A backup as PostgreSQL makes it, brought back on a server that has never seen this program.
@Suite("Backups", .database) struct RestoreTests {
    private func run(_ command: String, _ database: ConnectionString) throws {
        let program = Process()
        program.executableURL = URL(filePath: "/bin/sh")
        program.arguments = ["-c", command]
        program.environment = database.environment.merging(["PATH": "/usr/bin:/bin"]) { $1 }
        let log = Pipe()
        program.standardError = log
        try program.run()
        let said = String(decoding: log.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        program.waitUntilExit()
        #expect(program.terminationStatus == 0, "\(command): \(said)")
    }

    @Test(.timeLimit(.minutes(10))) func aDumpOnAFreshServerIsWholeAndGoesOn() async throws {
        let store = try Sample.store()
        _ = try await Sample.referral(in: store, number: 1)
        _ = try await Sample.referral(in: store, number: 2, [Sample.referral(findings: [], disposition: .needsReview)])
        let quarantined = try await store.ingest(Sample.arrival(3)).id
        let lease = try #require(try await store.lease(worker: "w")).lease
        try await store.fail(lease, ReadFailure(.encrypted, "needs a password"), retry: false)
        let waiting = try await store.ingest(Sample.arrival(4, priority: .urgent)).id
        _ = try await store.ingest(Sample.arrival(5))
        let held = try #require(try await store.lease(worker: "w")).lease
        #expect(held.document == waiting)
        #expect(try await store.reconcile() == [])

        let folder = try TestCluster.temporaryFolder()
        try TestCluster.watch(folder)
        let server = PrivateCluster(home: folder, durability: .disposable)
        let fresh = try ConnectionString(await server.start())
        // As an administrator does: the roles, then the data, all or nothing.
        try run("pg_dumpall --roles-only --no-role-passwords > \(folder)/roles.sql", try ConnectionString(TestDatabase.current.url))
        try run("pg_dump -Fc -f \(folder)/backup", try ConnectionString(TestDatabase.current.url))
        try run("grep -v 'ROLE intake;\\|ROLE intake ' \(folder)/roles.sql | psql -q -v ON_ERROR_STOP=1 > /dev/null", fresh)
        try run("pg_restore --exit-on-error --single-transaction -d intake \(folder)/backup", fresh)

        let restored = try ReferralStore(url: fresh.secretText, policy: QueuePolicy(lease: .seconds(60)), keys: .testing)
        #expect(try await restored.migrate() == [], "nothing is missing in the schema")
        try await restored.checkSchema()
        #expect(try await restored.reconcile() == [])
        #expect(try await restored.documents().map(\.sha256) == store.documents().map(\.sha256))
        #expect(try await restored.document(quarantined).failure?.code == .encrypted)
        // The lease came along and is fenced; its holder at the old server is told so when it has ended here.
        #expect(try await restored.takeBack(worker: "w") == 1)
        let next = try #require(try await restored.lease(worker: "new")).lease
        #expect(next.document == waiting)
        #expect(next.token > held.token)
        #expect(try await restored.complete(next, Sample.reading()).count == 1)
        let later = try await restored.ingest(Sample.arrival(6))
        #expect(later == .new(later.id))
        #expect(try await restored.ingest(Sample.arrival(1)) == .seenBefore(store.documents().map(\.id).min() ?? later.id))
        #expect(try await restored.reconcile() == [])
        await restored.close()
        await store.close()
        try await server.stop()
    }
}
