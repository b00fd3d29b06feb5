import FoundationEssentials
import Glibc

/// Whether files can be taken out of an inbox, and whether the system tells when they come.
enum InboxCheck {
    /// File systems that tell nothing of what other machines do.
    private static let networks: Set<String> = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "glusterfs", "fuse.sshfs"]

    static func of(_ folder: String) -> DoctorCheck {
        guard access(folder, R_OK | W_OK | X_OK) == 0 else {
            let reason = String(cString: strerror(errno))
            return .fault("inbox \(folder)", reason, cure: "let user \(geteuid()) read, write and enter it")
        }
        guard let type = fileSystem(of: folder), networks.contains(type) else {
            return .ok("inbox \(folder)", "files can be read and removed")
        }
        return .ok("inbox \(folder)", "on \(type): new files are found by the timed look, see --rescan")
    }

    /// The type of the mount that is nearest above a folder (proc(5), mounts).
    private static func fileSystem(of folder: String) -> String? {
        guard let resolved = realpath(folder, nil), let mounts = try? Data(contentsOf: URL(filePath: "/proc/self/mounts")) else {
            return nil
        }
        defer { free(resolved) }
        let path = String(cString: resolved) + "/"
        let entries = String(decoding: mounts, as: UTF8.self).split(separator: "\n").map { $0.split(separator: " ") }.filter {
            $0.count > 2
        }
        let above = entries.filter { path.hasPrefix($0[1] == "/" ? "/" : $0[1] + "/") }
        return above.max { $0[1].count < $1[1].count }.map { String($0[2]) }
    }
}
