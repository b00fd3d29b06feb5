import Glibc

/// The processes of a cluster, found by the folder they work in.
struct ClusterProcesses {
    let data: String

    /// Longest wait for a server that starts, or recovers from a crash.
    private static let patience = Duration.seconds(120)

    /// Waits until a server that somebody began to start is ready or has given up, and until what a killed server left behind
    /// is gone: a new server beside its old processes would ruin the data, and refuses to start.
    ///
    /// - Throws: ``ClusterError/cancelled``.
    func settle() async throws(ClusterError) {
        let deadline = ContinuousClock.now + Self.patience
        while ContinuousClock.now < deadline {
            let server = PidFile(data: data)
            if let server, server.isAlive {
                if server.isReady { return }
            } else if !areThere {
                return
            }
            do {
                try await Task.sleep(for: .milliseconds(50))
            } catch {
                throw .cancelled
            }
        }
    }

    /// Whether any process works in the data folder.
    var areThere: Bool {
        guard let real = realpath(data, nil) else { return false }
        defer { free(real) }
        guard let folder = opendir("/proc") else { return false }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            guard name.allSatisfy(\.isNumber), let place = realpath("/proc/\(name)/cwd", nil) else { continue }
            defer { free(place) }
            if strcmp(place, real) == 0 { return true }
        }
        return false
    }
}
