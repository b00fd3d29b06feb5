import CLinux
import Glibc

/// A regular file opened for reading.
final class OpenFile {
    private let descriptor: Int32
    let identity: FileIdentity
    /// Seconds since 1970.
    let modified: Double
    /// Whether some folder still has a name for it.
    private(set) var isLinked: Bool

    /// Opens it without following a link, waiting for a writer, or becoming anyone's terminal.
    ///
    /// - Throws: ``FileFault``; `EINVAL` when it is no regular file.
    init(_ name: FileName, in folder: Folder) throws(FileFault) {
        descriptor = name.withCString { openat(folder.descriptor, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw FileFault("opening a file") }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            let code = status.st_mode == 0 ? errno : EINVAL
            close(descriptor)
            throw FileFault("opening a file", code)
        }
        identity = FileIdentity(status)
        modified = Double(identity.modified) / 1e9
        isLinked = status.st_nlink > 0
    }

    deinit { close(descriptor) }

    /// Whether this process got the file for itself; others that take files from the same inbox ask likewise.
    ///
    /// File systems that know no locks grant it: the store still knows the bytes when they come twice.
    func lock() -> Bool {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
            var status = stat()
            if fstat(descriptor, &status) == 0 { isLinked = status.st_nlink > 0 }
            return true
        }
        return errno != EWOULDBLOCK
    }

    /// Whether some process has it open for writing; nil when the system cannot tell, as on network mounts.
    ///
    /// A lease for reading is granted only while nobody writes (fcntl(2), `F_SETLEASE`).
    var hasWriter: Bool? {
        // Writers on other machines are unknown here, and NFS refuses every lease as if there were one.
        if isShared { return nil }
        _ = Self.ignoresBrokenLeases
        let setLease: Int32 = 1024
        if fcntl(descriptor, setLease, Int32(F_RDLCK)) == 0 {
            _ = fcntl(descriptor, setLease, Int32(F_UNLCK))
            return false
        }
        return errno == EAGAIN ? true : nil
    }

    /// Whether it lies on a file system that other machines write to as well.
    private var isShared: Bool {
        let system = intake_file_system(descriptor)
        return system == 0 || Self.sharedSystems.contains(system)
    }

    /// NFS, SMB, CIFS, SMB2, AFS, Ceph, 9P and FUSE (statfs(2)).
    private static let sharedSystems: Set<UInt32> = [
        0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x5346_414F, 0x00C3_6400, 0x0102_1997, 0x6573_5546,
    ]

    /// A writer that comes within the moment of the lease would have the kernel send SIGIO, which ends a process.
    private static let ignoresBrokenLeases: Void = { _ = signal(SIGIO, SIG_IGN) }()

    /// Bytes from `offset` on; fewer than `count` at the end of the file.
    func bytes(at offset: Int, count: Int) throws(FileFault) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(0, min(count, identity.size - offset)))
        var got = 0
        while got < bytes.count {
            let more = bytes.withUnsafeMutableBytes {
                pread(descriptor, $0.baseAddress?.advanced(by: got), $0.count - got, off_t(offset + got))
            }
            if more == 0 { break }
            if more < 0 {
                if errno == EINTR { continue }
                throw FileFault("reading a file")
            }
            got += more
        }
        return Array(bytes.prefix(got))
    }

    /// Whether it is still as it was when it was opened.
    var isUnchanged: Bool {
        var status = stat()
        return fstat(descriptor, &status) == 0 && FileIdentity(status) == identity
    }
}
