import Foundation
import Glibc
import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

extension EndToEnd {
    /// Twenty writers at once, and a consumer process that is killed again and again.
    @Suite("The change feed", .serialized, .database, .timeLimit(.minutes(5)))
    struct ChangeFeedTests {
        private static let writers = 20
        private static let rounds = 40

        private struct Line: Decodable {
            var position: Int64
            var referral_id: Int64
            var version: Int
        }

        /// A referral for each writer.
        private func referrals(_ store: ReferralStore) async throws -> [Int64] {
            var ids: [Int64] = []
            for number in 0..<Self.writers {
                _ = try await store.ingest(Arrival(bytes: Array("fax \(number)".utf8), fileName: "fax.pdf"))
                let leased = try #require(try await store.lease(worker: "w"))
                let reading = DocumentReading(
                    documentClass: .referral, classConfidence: 1, pages: [], referrals: [Referral(pages: 1...1)], pairs: [])
                ids += try await store.complete(leased.lease, reading).map(\.rawValue)
            }
            return ids
        }

        /// Changes its referral again and again; every third transaction is thrown away, every fifth holds two changes.
        private func write(_ id: Int64) async throws -> Int {
            let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
            try await connection.connect()
            var changes = 0
            for round in 1...Self.rounds {
                try await connection.query("begin")
                let count = round.isMultiple(of: 5) ? 2 : 1
                for _ in 0..<count { try await connection.query("update intake.referral set version = version + 1 where id = \(id)") }
                let isLost = round.isMultiple(of: 3)
                try await connection.query(isLost ? "rollback" : "commit")
                if !isLost { changes += count }
            }
            await connection.close()
            return changes
        }

        @Test("Twenty writers, a consumer killed again and again: every change seen, in order, once")
        func killed() async throws {
            let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
            let ids = try await referrals(store)
            let writing = Task {
                try await withThrowingTaskGroup(of: Int.self) { group in
                    for id in ids { group.addTask { try await write(id) } }
                    return try await group.reduce(0, +)
                }
            }
            var seen: [Line] = []
            var kills = 0
            var total: Int?
            while total == nil || seen.count < total ?? 0 {
                let consumer = try RunningIntake(["changes", "--follow", "--json", "--after", "\(seen.last?.position ?? 0)"])
                // Killed after some lines, wherever it is; at the end it is left alone.
                let enough = 30 + kills * 7
                var lines: [Line] = []
                while lines.count < enough, total == nil || seen.count + lines.count < total ?? 0 {
                    // Standard output gives no event to wait for.
                    try await Task.sleep(for: .milliseconds(10))
                    if kills > 12 || seen.count + lines.count > Self.writers * 30, total == nil {
                        total = try await writing.value + ids.count
                    }
                    lines = try whole(consumer.output)
                }
                consumer.send(SIGKILL)
                await consumer.exit()
                // What it had printed but not dealt with when it died comes again, and counts then.
                seen += try whole(consumer.output).prefix(enough)
                kills += 1
            }
            #expect(kills > 5)
            #expect(seen.map(\.position) == Array(1...Int64(seen.count)), "in order, none missing, none twice")
            #expect(seen.count == total)
            for id in ids {
                let versions = seen.filter { $0.referral_id == id }.map(\.version)
                #expect(versions == versions.sorted())
            }
            await store.close()
        }

        /// The lines that a kill did not cut: those are the ones that a consumer has dealt with.
        private func whole(_ output: String) throws -> [Line] {
            let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            return try lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
        }
    }
}
