import Glibc

/// Whether files can be taken out of an inbox, and whether the system tells when they come.
enum InboxCheck {
    /// File systems that tell nothing of what other machines do (statfs(2)).
    private static let networks: [Int: String] = [0x6969: "NFS", 0x517B: "SMB", 0xFF53_4D42: "CIFS", 0xFE53_4D42: "SMB2", 0x6573_5546: "FUSE"]

    static func of(_ folder: String) -> DoctorCheck {
        guard access(folder, R_OK | W_OK | X_OK) == 0 else {
            let reason = String(cString: strerror(errno))
            return .fault("inbox \(folder)", reason, cure: "let user \(geteuid()) read, write and enter it")
        }
        var status = statfs()
        guard statfs(folder, &status) == 0, let network = networks[Int(status.f_type)] else {
            return .ok("inbox \(folder)", "files can be read and removed")
        }
        return .ok("inbox \(folder)", "on \(network): new files are found by the timed look, see --rescan")
    }
}
