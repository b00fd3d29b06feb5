import Glibc

/// Creates, starts and stops the server of a place. The caller holds the place's lock.
struct ClusterServer {
    let place: ClusterPlace
    let account: ClusterAccount
    let programs: ServerPrograms

    /// Makes the data under another name and renames it at the end, so that a cluster is there whole or not at all.
    func create(_ durability: PrivateCluster.Durability) async throws(ClusterError) {
        let fresh = place.data + ".new"
        try await run(["/bin/rm", "-rf", fresh], name: "rm")
        try await run(
            [
                programs.path("initdb"), "-D", fresh, "-U", "intake", "-A", "peer", "-E", "UTF8", "--locale=C.UTF-8", "--data-checksums",
                "--no-instructions",
            ] + (durability == .disposable ? ["--no-sync"] : []), name: "initdb")
        try Files.write(Self.settings(durability), to: fresh + "/postgresql.conf", append: true)
        try Files.write("local all all peer map=intake\n", to: fresh + "/pg_hba.conf")
        let users = Set([account.name, account.caller, "root"]).sorted()
        try Files.write(users.map { "intake \"\($0)\" intake\n" }.joined(), to: fresh + "/pg_ident.conf")
        try await run(
            [programs.path("postgres"), "--single", "-D", fresh, "postgres"], name: "postgres --single",
            input: "create database intake;\n")
        guard rename(fresh, place.data) == 0 else { throw Files.failure(place.data) }
    }

    func start() async throws(ClusterError) {
        let socket = try place.makeSocketFolder(account)
        removeForeignPidFile(socket: socket)
        // pg_ctl hands its options to a shell.
        let quoted = "'" + socket.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
        do {
            try await run(
                [programs.path("pg_ctl"), "start", "-w", "-t", "60", "-s", "-D", place.data, "-l", place.log, "-o", "-k \(quoted)"],
                name: "pg_ctl start")
        } catch {
            let tail = Files.read(place.log)?.split(separator: "\n").suffix(5).joined(separator: "\n") ?? ""
            guard case .program(let name, let status, let output) = error else { throw error }
            throw .program(name: name, status: status, output: output + tail)
        }
    }

    func stop() async throws(ClusterError) {
        let socket = PidFile(data: place.data)?.socketFolder
        try await run([programs.path("pg_ctl"), "stop", "-w", "-t", "60", "-s", "-m", "fast", "-D", place.data], name: "pg_ctl stop")
        // One that had to be made elsewhere leaves nothing behind.
        if let socket, !socket.hasPrefix(place.folder) { rmdir(socket) }
    }

    /// After a crash of the machine or a restart of a container the number in a pid file may belong to another process,
    /// and PostgreSQL would then refuse to start. Any other left-over file it deals with itself, and more carefully: what the
    /// file says of shared memory keeps it from starting beside the processes of a killed server.
    private func removeForeignPidFile(socket: String) {
        guard let file = PidFile(data: place.data), !file.isAlive, kill(file.process, 0) == 0 || errno == EPERM else { return }
        guard !ClusterProcesses(data: place.data).areThere else { return }
        unlink(place.data + "/postmaster.pid")
        unlink(socket + "/.s.PGSQL.5432.lock")
    }

    private func run(_ command: [String], name: String, input: String = "") async throws(ClusterError) {
        try await Program.run(account.prefix + command, name: name, input: input)
    }

    /// Nothing is heard on the network, and the log keeps no statement and no value.
    private static func settings(_ durability: PrivateCluster.Durability) -> String {
        let flushing = durability == .durable ? "on" : "off"
        return """

            # Set by ReferralIntake.
            listen_addresses = ''
            unix_socket_permissions = 0700
            max_connections = \(durability == .durable ? 100 : 300)
            shared_buffers = 64MB
            fsync = \(flushing)
            synchronous_commit = \(flushing)
            full_page_writes = \(flushing)
            jit = off
            timezone = 'UTC'
            lc_messages = 'C'
            log_timezone = 'UTC'
            log_min_messages = log
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_statement = none
            log_checkpoints = off

            """
    }
}
