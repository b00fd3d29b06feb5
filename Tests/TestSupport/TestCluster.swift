import Glibc
import PostgresClient
import PrivateCluster
import ReferralStore

/// The one PostgreSQL that all tests of a process share: started by the first that needs it, gone with the process.
public actor TestCluster {
    public static let shared = TestCluster()

    private var starting: Task<String, any Error>?
    private var template: Task<String, any Error>?
    private var places = 12
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var count = 0

    /// Connection string of the cluster's own database.
    public func url() async throws -> String {
        if let starting { return try await starting.value }
        let task = Task {
            let home = try Self.temporaryFolder(in: Self.quickest)
            let url = try await PrivateCluster(home: home, durability: .disposable).start()
            try Self.watch(home)
            // While hundreds of tests run at once on two processors, an answer may take longer than people are asked to wait for.
            return url + " connect_timeout=60"
        }
        starting = task
        return try await task.value
    }

    /// A new database: a copy of one that is migrated, or an empty one.
    func makeDatabase(migrated: Bool) async throws -> TestDatabase {
        await takeTurn()
        do {
            let server = try ConnectionString(await url())
            let source = migrated ? try await templateName(server) : "template1"
            count += 1
            let name = "test_\(count)"
            try await Self.once(server) { try await $0.query("create database \(identifier: name) template \(identifier: source)") }
            return TestDatabase(name: name, url: try server.with(database: name).secretText)
        } catch {
            endTurn()
            throw error
        }
    }

    func drop(_ database: TestDatabase) async throws {
        defer { endTurn() }
        let server = try ConnectionString(await url())
        try await Self.once(server) { try await $0.query("drop database \(identifier: database.name) with (force)") }
    }

    private func endTurn() {
        places += 1
        if !waiting.isEmpty { waiting.removeFirst().resume() }
    }

    /// So many tests at once that the server's connections suffice.
    private func takeTurn() async {
        while places == 0 { await withCheckedContinuation { waiting.append($0) } }
        places -= 1
    }

    private func templateName(_ server: ConnectionString) async throws -> String {
        if let template { return try await template.value }
        let task = Task {
            try await Self.once(server) { try await $0.query("create database migrated") }
            let store = try ReferralStore(url: server.with(database: "migrated").secretText, connections: 1)
            try await store.migrate()
            await store.close()
            return "migrated"
        }
        template = task
        return try await task.value
    }

    private static func once(_ settings: ConnectionString, _ body: (PostgresConnection) async throws -> Void) async throws {
        let connection = PostgresConnection(settings)
        try await connection.connect()
        try await body(connection)
        await connection.close()
    }

    /// Memory where there is enough of it: each of hundreds of databases is some 300 files, made and removed.
    private static var quickest: String {
        var space = statvfs()
        let room = statvfs("/dev/shm", &space) == 0 ? UInt64(space.f_bavail) * UInt64(space.f_frsize) : 0
        return room >= 4 << 30 ? "/dev/shm" : "/tmp"
    }

    /// Directly under `/tmp`, or another folder that every account can enter.
    public static func temporaryFolder(in folder: String = "/tmp") throws -> String {
        var path = Array("\(folder)/intake-test-XXXXXX".utf8CString)
        guard mkdtemp(&path) != nil else { throw ClusterError.folder(path: folder, reason: "cannot be written to") }
        chmod(path, 0o711)
        return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Leaves a shell behind that stops the server and removes its folder when this process has ended, however it ends.
    public static func watch(_ home: String) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return }
        // Held open by this process alone: its end closes it.
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        let script = """
            cat > /dev/null
            pid=$(head -n 1 "$1/postgres/data/postmaster.pid" 2> /dev/null) && kill -QUIT "$pid" 2> /dev/null
            while [ -n "$pid" ] && kill -0 "$pid" 2> /dev/null; do sleep 0.1; done
            rm -rf "$1"
            """
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        for descriptor in Int32(3)..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        defer { posix_spawn_file_actions_destroy(&actions) }
        let words = ["/bin/sh", "-c", script, "sh", home].map { (text: String) -> UnsafeMutablePointer<CChar>? in strdup(text) }
        defer { for word in words { free(word) } }
        var process = pid_t()
        posix_spawn(&process, "/bin/sh", &actions, nil, words + [nil], [strdup("PATH=/usr/bin:/bin"), nil])
        close(ends[0])
    }
}
