import Glibc
import PostgresClient
import PrivateCluster
import TestSupport
import Testing

/// Each starts servers of its own, so one after the other.
@Suite(.serialized) struct PrivateClusterTests {
    private func home() throws -> String {
        let home = try TestCluster.temporaryFolder()
        try TestCluster.watch(home)
        return home
    }

    private func ask(_ url: String, _ sql: SQL) async throws -> Row {
        let connection = PostgresConnection(try ConnectionString(url))
        try await connection.connect()
        defer { Task { await connection.close() } }
        return try await connection.query(sql).only()
    }

    @Test func startsAtOnceMakeOneClusterThatKeepsItsPromises() async throws {
        let home = try home()
        let urls = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<4 { group.addTask { try await PrivateCluster(home: home).start() } }
            return try await group.reduce(into: Set()) { $0.insert($1) }
        }
        #expect(urls.count == 1)
        let url = try #require(urls.first)
        let settings = try await ask(
            url,
            """
            select current_setting('listen_addresses') as address, current_setting('fsync') as fsync,
                current_setting('data_checksums') as checksums, current_setting('log_min_messages') as log, current_database() as database
            """)
        #expect(try settings.get("address") == "")
        #expect(try settings.get("fsync") == "on")
        #expect(try settings.get("checksums") == "on")
        #expect(try settings.get("log") == "log")
        #expect(try settings.get("database") == "intake")
        let cluster = PrivateCluster(home: home)
        guard case .running(_, let connection, _) = cluster.status() else {
            Issue.record("does not run")
            return
        }
        #expect(connection == url)
        try await cluster.stop()
        guard case .stopped = cluster.status() else {
            Issue.record("runs still")
            return
        }
        try await cluster.stop()
        #expect(try await cluster.start() == url)
        try await cluster.stop()
    }

    @Test func comesBackAfterACrashThatLeftAPidFile() async throws {
        let home = try home()
        let cluster = PrivateCluster(home: home, durability: .disposable)
        let url = try await cluster.start()
        guard case .running(let data, _, let process) = cluster.status() else {
            Issue.record("does not run")
            return
        }
        _ = try await ask(url, "select 1 as one")
        kill(process, SIGKILL)
        while kill(process, 0) == 0, case .running = cluster.status() { try await Task.sleep(for: .milliseconds(10)) }
        // The number in the file now belongs to someone else, as after a restart of a container.
        let path = data + "/postmaster.pid"
        let file = fopen(path, "r+")
        fputs("\(getpid())\n", file)
        fclose(file)
        #expect(try await cluster.start() == url)
        #expect(try await ask(url, "select 1 as one").get("one") == 1)
        try await cluster.stop()
    }

    @Test func aLongPathGetsAShortSocket() async throws {
        let home = try home()
        let deep = home + "/" + String(repeating: "deeply/nested/", count: 9) + "home"
        let cluster = PrivateCluster(home: deep, durability: .disposable)
        let url = try await cluster.start()
        #expect(try await ask(url, "select 1 as one").get("one") == 1)
        #expect(!url.contains("nested"))
        try await cluster.stop()
    }

    @Test(.enabled(if: geteuid() == 0, "only root runs the server under another account"))
    func aHomeThatTheAccountCannotEnterIsKeptElsewhereAndSaysSo() async throws {
        let closed = try home()
        chmod(closed, 0o700)
        let told = Told()
        let cluster = PrivateCluster(home: closed + "/home", durability: .disposable) { told.add($0) }
        let url = try await cluster.start()
        #expect(try await ask(url, "select 1 as one").get("one") == 1)
        guard case .running(let data, _, _) = cluster.status() else {
            Issue.record("does not run")
            return
        }
        #expect(data.hasPrefix("/var/lib/referral-intake/"))
        #expect(told.lines.count == 1)
        try await cluster.stop()
        // Found again without deciding anew.
        #expect(try await cluster.start() == url)
        try await cluster.stop()
        _ = system("rm -rf '\(data)' '\(data.dropLast(5))'")
    }

    @Test(.enabled(if: geteuid() == 0, "only root can become another user"))
    func otherUsersAreKeptOut() async throws {
        let home = try home()
        let cluster = PrivateCluster(home: home, durability: .disposable)
        _ = try await cluster.start()
        let socket = home + "/postgres/socket"
        #expect(
            system("setpriv --reuid=65534 --regid=65534 --clear-groups psql -h \(socket) -U intake -d intake -c 'select 1' 2> /dev/null")
                != 0)
        // Not even with the folder open: the server asks the kernel who is calling.
        chmod(home + "/postgres", 0o755)
        chmod(socket, 0o755)
        chmod(socket + "/.s.PGSQL.5432", 0o777)
        #expect(
            system("setpriv --reuid=65534 --regid=65534 --clear-groups psql -h \(socket) -U intake -d intake -c 'select 1' 2> /dev/null")
                != 0)
        #expect(system("psql -h \(socket) -U intake -d intake -c 'select 1' > /dev/null") == 0)
        chmod(home + "/postgres", 0o700)
        try await cluster.stop()
    }
}
