import Glibc

/// Where the cluster of an `INTAKE_HOME` is kept.
struct ClusterPlace: Sendable {
    /// Holds `data`, `log`, `lock` and, when its path is short enough, `socket`.
    let folder: String

    var data: String { folder + "/data" }
    var log: String { folder + "/log" }
    var isCreated: Bool { Files.exists(data + "/PG_VERSION") }
    /// The major version that made the data; nil when there is none.
    var version: String? {
        Files.read(data + "/PG_VERSION").map { String($0.prefix { $0 != "\n" }) }
    }

    /// Set when the cluster could not be kept under its home.
    private static func pointer(_ home: String) -> String { home + "/postgres-is-elsewhere" }

    /// The place that an earlier start settled on.
    static func existing(home: String) -> ClusterPlace? {
        if let elsewhere = Files.read(pointer(home))?.split(separator: "\n").first { return ClusterPlace(folder: String(elsewhere)) }
        return Files.exists(home + "/postgres") ? ClusterPlace(folder: home + "/postgres") : nil
    }

    /// Decides on a place and makes its folder. Under root the server's account has to be able to enter every folder above
    /// it; where it cannot, as below `/root`, the cluster goes to `/var/lib/referral-intake`.
    static func settle(
        home: String, account: ClusterAccount, report: @Sendable (String) -> Void
    ) async throws(ClusterError) -> ClusterPlace {
        try Files.makeFolder(home, mode: account.isSwitched ? 0o711 : 0o700)
        if let place = existing(home: home) {
            try account.makePrivateFolder(place.folder)
            return place
        }
        let canEnter =
            account.isSwitched
            ? try await Program.run(account.prefix + ["/usr/bin/test", "-x", home], name: "setpriv", accepting: [0, 1]).status == 0 : true
        var place = ClusterPlace(folder: home + "/postgres")
        if !canEnter {
            try Files.makeFolder("/var/lib/referral-intake", mode: 0o711)
            place = ClusterPlace(folder: "/var/lib/referral-intake/" + Files.shortName(home))
            try Files.write(place.folder + "\n", to: pointer(home))
            report("\(account.name) cannot enter \(home), so PostgreSQL keeps its data in \(place.folder)")
        }
        try account.makePrivateFolder(place.folder)
        return place
    }

    /// A folder for the socket whose path fits into a socket address: 107 bytes on Linux, 14 of them for `/.s.PGSQL.5432`.
    func makeSocketFolder(_ account: ClusterAccount) throws(ClusterError) -> String {
        let near = folder + "/socket"
        var path = near
        if near.utf8.count > 107 - 14 {
            let name = "referral-intake-" + Files.shortName(folder)
            let runtime = getenv("XDG_RUNTIME_DIR").map { String(cString: $0) } ?? ""
            let roots = account.isSwitched ? ["/run"] : [runtime, "/tmp"]
            let root = roots.first { !$0.isEmpty && $0.utf8.count < 60 && access($0, W_OK) == 0 } ?? "/tmp"
            path = root + "/" + name + (root == "/tmp" ? "-\(account.user)" : "")
        }
        try account.makePrivateFolder(path)
        return path
    }

    /// What the server's own pid file and the kernel say.
    func status() -> ClusterStatus {
        guard isCreated else { return .notCreated }
        guard let file = PidFile(data: data), file.isAlive, file.isReady else { return .stopped(dataFolder: data) }
        return .running(dataFolder: data, connection: Self.connection(socket: file.socketFolder), process: file.process)
    }

    private static func connection(socket: String) -> String {
        let quoted = socket.map { $0 == "'" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
        return "host='\(quoted)' port=5432 dbname=intake user=intake"
    }
}
