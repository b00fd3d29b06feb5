import Foundation
import Glibc
import ReferralModel
import ReferralStore
import TestSupport
import Testing

extension ServiceLife {
    /// Faults of disks, shares, clocks and answers under the built program: it pauses, says so once, and goes on by itself.
    @Suite("Faults from outside", .serialized, .database, .timeLimit(.minutes(5)))
    struct FaultTests {
        private static let resumed = "the inbox can be used again; going on"
        private static let paused = "the inbox cannot be used; waiting"

        private func withStore<Result>(_ body: (ReferralStore) async throws -> Result) async throws -> Result {
            let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
            let result = try await body(store)
            await store.close()
            return result
        }

        /// Nothing lost, nothing doubled, nothing held, nothing left in the inbox.
        private func expectOrder(_ inbox: Inbox, documents: Int) async throws {
            try await withStore { store in
                #expect(try await store.reconcile() == [])
                let all = try await store.documents()
                #expect(all.count == documents)
                #expect(all.allSatisfy { !$0.state.isWaiting && $0.sightings == 1 })
            }
            #expect(inbox.names.isEmpty)
        }

        /// Bytes that are soon found to be no fax, and of which no other file has the same.
        private func noFax(_ number: Int) -> [UInt8] { Array("%PDF-1.4\nno fax, number \(number)\n%%EOF\n".utf8) }

        private func environment(_ shim: FaultShim) -> [String: String] {
            shim.environment.merging(["INTAKE_DATABASE_URL": TestDatabase.current.url]) { $1 }
        }

        private func end(_ service: RunningIntake) async {
            service.send(SIGTERM)
            #expect(await service.exit() == 0, "\(service.lastWords)")
        }

        @Test("Without a file descriptor left it pauses, and goes on when there is one")
        func tooManyOpenFiles() async throws {
            let inbox = try Inbox()
            var service = try RunningIntake(["run"] + inbox.arguments)
            try inbox.write(noFax(0), as: "0.pdf")
            #expect(await service.says("document quarantined"))
            try limit(service.process, files: "3:")
            try inbox.write(noFax(1), as: "1.pdf")
            let hasPaused = await service.says(Self.paused)
            try inbox.drop("fax0024.pdf")
            if hasPaused, !service.hasEnded { try? limit(service.process, files: "1024:") }
            let goesOn = hasPaused ? await service.says(Self.resumed) : false
            if goesOn {
                #expect(service.count(of: Self.paused) == 1)
            } else {
                // libdispatch looks at its threads through /proc once a second and traps when it cannot; what starts the service, as
                // systemd does, starts it again.
                #expect(await service.exit() == -SIGILL, "\(service.lastWords)")
                service = try RunningIntake(["run"] + inbox.arguments)
            }
            #expect(await service.says("document read"))
            #expect(await service.says("document quarantined", count: goesOn ? 2 : 1))
            await end(service)
            try await expectOrder(inbox, documents: 3)
        }

        private func limit(_ process: pid_t, files: String) throws {
            let program = try Process.run(URL(filePath: "/usr/bin/prlimit"), arguments: ["--pid", "\(process)", "--nofile=\(files)"])
            program.waitUntilExit()
            try #require(program.terminationStatus == 0)
        }

        @Test("A share that is busy or stale is waited for, with one line for all its files")
        func busyShare() async throws {
            let (inbox, shim) = (try Inbox(), try FaultShim())
            let service = try RunningIntake(["run"] + inbox.arguments, environment: environment(shim))
            #expect(await service.says("started"))
            let unreadable = "files in the inbox cannot be read now; trying again"
            let faults = [
                "openat \(EBUSY)", "openat \(ESTALE)", "pread \(ESTALE)", "pread \(EIO)", "fstatat \(ESTALE)", "fstatat \(EBUSY)",
            ]
            for (number, fault) in faults.enumerated() {
                try shim.set(fault)
                for file in 0..<3 { try inbox.write(noFax(10 * number + file), as: "\(number)-\(file).pdf") }
                #expect(await service.says(unreadable, count: number + 1), "\(fault)")
                try shim.set()
                #expect(await service.says("the files in the inbox can be read again; going on", count: number + 1), "\(fault)")
            }
            #expect(await service.says("document quarantined", count: 3 * faults.count))
            let clinging = "documents are stored, but their files cannot be removed yet; trying again"
            for (number, code) in [EBUSY, ESTALE].enumerated() {
                try shim.set("unlinkat \(code)")
                for file in 0..<3 { try inbox.write(noFax(100 + 10 * number + file), as: "\(number)-\(file).pdf") }
                #expect(await service.says(clinging, count: number + 1))
                try shim.set()
                #expect(await service.says("the files of stored documents are removed; going on", count: number + 1))
            }
            #expect(await service.says("document quarantined", count: 3 * faults.count + 6))
            await end(service)
            #expect(service.count(of: unreadable) == faults.count)
            #expect(service.count(of: clinging) == 2)
            try await expectOrder(inbox, documents: 3 * faults.count + 6)
        }

        @Test("On a network mount without events and leases files are found, and a writer that pauses is not cut short")
        func networkMount() async throws {
            let (inbox, shim) = (try Inbox(), try FaultShim())
            try shim.set("nfs 1")
            // Looks again every half second; a writer may pause for five times as long as a file takes to settle.
            let service = try RunningIntake(["run"] + inbox.arguments + ["--settle", "1.5"], environment: environment(shim))
            #expect(await service.says("started"))
            let whole = noFax(1)
            try inbox.write(whole, as: "slow.pdf")
            // Longer than it takes where the kernel knows the writers: whole as it looks, more comes.
            try await Task.sleep(for: .seconds(2.5))
            #expect(service.count(of: "document taken in") == 0)
            let more = Array("% more\n%%EOF\n".utf8)
            let handle = try FileHandle(forWritingTo: URL(filePath: inbox.path + "/slow.pdf"))
            try handle.seekToEnd()
            try handle.write(contentsOf: more)
            try handle.close()
            #expect(await service.says("document quarantined"))
            await end(service)
            try await expectOrder(inbox, documents: 1)
            try await withStore { store in
                let document = try #require(try await store.documents().first)
                #expect(try await store.originalBytes(of: document.id) == whole + more)
            }
        }

        @Test("A clock that jumps by months ends no lease, loses nothing and doubles nothing")
        func clockJump() async throws {
            let (inbox, shim) = (try Inbox(), try FaultShim())
            try inbox.drop("fax0003.pdf")
            try inbox.drop("fax0024.pdf")
            let service = try RunningIntake(["run"] + inbox.arguments, environment: environment(shim))
            #expect(await service.says("document taken in", count: 2))
            // Both are being read now.
            for (number, seconds) in [5_000_000, -5_000_000, 0].enumerated() {
                try shim.set("clock \(seconds)")
                try inbox.write(noFax(number), as: "\(number).pdf")
                #expect(await service.says("document taken in", count: 3 + number))
            }
            #expect(await service.says("document read", count: 2))
            #expect(await service.says("document quarantined", count: 3))
            await end(service)
            #expect(service.count(of: "the lease was lost; another worker has the document") == 0)
            #expect(service.count(of: "took back what a dead worker held") == 0)
            try await expectOrder(inbox, documents: 5)
            let attempts = try await withStore { try await $0.documents().map(\.attempts) }
            #expect(attempts.allSatisfy { $0 == 1 })
        }

        @Test("A file that may not be read is left alone, said once, and taken when it may")
        func unreadable() async throws {
            let inbox = try Inbox()
            try inbox.write(noFax(1), as: "secret.pdf")
            try inbox.write(noFax(2), as: "open.pdf")
            try #require(chmod(inbox.path + "/secret.pdf", 0) == 0 && chown(inbox.path + "/secret.pdf", 65534, 65534) == 0)
            // Root may read everything, unless this right is taken from it.
            let starter = ["/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search", "--"]
            // Nor does it get into the folder of the database's socket then, which is another account's.
            let proxy = try LossyProxy(TestDatabase.current.url)
            let service = try RunningIntake(
                ["run"] + inbox.arguments, environment: ["INTAKE_DATABASE_URL": proxy.url], starter: starter)
            #expect(await service.says("document quarantined"))
            #expect(await service.says("left alone in the inbox"))
            #expect(inbox.names == ["secret.pdf"])
            try #require(chmod(inbox.path + "/secret.pdf", 0o644) == 0)
            #expect(await service.says("document quarantined", count: 2))
            await end(service)
            #expect(service.count(of: "left alone in the inbox") == 1)
            try await expectOrder(inbox, documents: 2)
        }

        @Test("Statements whose answer never comes are done once")
        func lostAnswers() async throws {
            let (inbox, proxy) = (try Inbox(), try LossyProxy(TestDatabase.current.url))
            try inbox.drop("fax0024.pdf")
            for number in 0..<6 { try inbox.write(noFax(number), as: "\(number).pdf") }
            proxy.swallow("insert into intake.document", times: 3)
            proxy.swallow("nextval('intake.fence')", times: 3)
            proxy.swallow("failure_code", times: 2)
            proxy.swallow("insert into intake.page_text", times: 1)
            let service = try RunningIntake(["run", "--once"] + inbox.arguments, environment: ["INTAKE_DATABASE_URL": proxy.url])
            #expect(await service.exit() == 0, "\(service.lastWords)")
            #expect(proxy.swallowed >= 8)
            #expect(service.count(of: "the database does not answer; waiting for it") > 0)
            try await expectOrder(inbox, documents: 7)
            let attempts = try await withStore { try await $0.documents().map(\.attempts) }
            #expect(attempts.allSatisfy { $0 <= 4 })
            let referrals = try await withStore { try await $0.referrals() }
            #expect(referrals.count == 1)
        }

        @Test("A service that waits for its database is stopped in order")
        func stoppedWhileWaiting() async throws {
            let inbox = try Inbox()
            let service = try RunningIntake(
                ["run"] + inbox.arguments, environment: ["INTAKE_DATABASE_URL": "postgresql://intake@127.0.0.1:1/intake"])
            #expect(await service.says("the database does not answer; waiting for it"))
            service.send(SIGTERM)
            #expect(await service.exit() == 0, "\(service.lastWords)")
        }

        @Test("A full disk under PostgreSQL is waited out: nothing is lost, nothing said twice")
        func databaseDiskFull() async throws {
            let (inbox, mount) = (try Inbox(), try TestMount(megabytes: 320))
            let home = mount.path + "/home"
            let environment = ["INTAKE_HOME": home]
            let service = try RunningIntake(["run"] + inbox.arguments, environment: environment)
            try inbox.write(noFax(0), as: "0.pdf")
            #expect(await service.says("document quarantined"))
            let ballast = try mount.fill()
            // More than whatever PostgreSQL has set aside.
            var generator = SeededGenerator(seed: 7)
            let noise = (0..<6_000_000).map { _ in generator.next() }.withUnsafeBytes(Array.init)
            try inbox.write(noFax(1) + noise + noFax(2), as: "large.pdf")
            #expect(await service.says("the database does not answer; waiting for it"))
            #expect(inbox.names == ["large.pdf"], "what is not stored is not removed")
            try #require(unlink(ballast) == 0)
            #expect(await service.says("the database answers again; going on"))
            #expect(await service.says("document quarantined", count: 2))
            await end(service)
            #expect(inbox.names.isEmpty)
            let reconcile = try RunningIntake(["reconcile"], environment: environment)
            #expect(await reconcile.exit() == 0, "\(reconcile.output)")
            #expect(reconcile.output.hasPrefix("2 documents"))
            let stop = try RunningIntake(["db", "stop"], environment: environment)
            #expect(await stop.exit() == 0)
        }
    }
}
