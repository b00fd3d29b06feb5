import Glibc

/// `postmaster.pid`: eight lines that a running server keeps in its data folder.
struct PidFile: Sendable {
    let process: pid_t
    let socketFolder: String
    let isReady: Bool
    private let data: String

    init?(data: String) {
        guard let text = Files.read(data + "/postmaster.pid") else { return nil }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let number = lines.first.flatMap({ pid_t($0) }), number > 0 else { return nil }
        self.data = data
        process = number
        socketFolder = lines.count > 4 ? String(lines[4]) : ""
        isReady = lines.count > 7 && lines[7].hasPrefix("ready")
    }

    /// Whether that process is this cluster's server, and not another that got its number after a crash.
    var isAlive: Bool {
        guard kill(process, 0) == 0 || errno == EPERM else { return false }
        var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = target.withUnsafeMutableBytes { bytes in
            bytes.withMemoryRebound(to: CChar.self) { name in
                name.baseAddress.map { readlink("/proc/\(process)/cwd", $0, name.count) } ?? -1
            }
        }
        if count > 0 {
            guard let real = realpath(data, nil) else { return false }
            defer { free(real) }
            return String(decoding: target[..<count], as: UTF8.self) == String(cString: real)
        }
        return Files.read("/proc/\(process)/comm")?.hasPrefix("postgres") ?? false
    }
}
