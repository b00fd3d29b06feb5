import CLinux
import Glibc

/// What keeps a reader process from doing anything but reading, put up before the first byte of a document is parsed.
///
/// Always: limits of memory and of open files, no files written, no core dump, no new privileges, not to be traced, another
/// user when it was root. Where the kernel offers it (Linux 3.17 on x86-64 and arm64): a list of allowed system calls, without
/// network, processes or writing. Where it offers Landlock (Linux 5.13): only shared read-only folders can be opened at all.
/// Where neither is offered, a process that a document took over could read what its user can read and talk to the network;
/// `intake doctor` says which holds.
public struct ReaderFence: Hashable, Codable, Sendable {
    /// Whether system calls are filtered.
    public var filtersCalls: Bool
    /// Version of Landlock that is in force; 0 for none.
    public var landlock: Int
    /// User that the process runs as.
    public var user: UInt32

    /// Fences this process in, for good.
    ///
    /// - Parameter memory: bytes of address space it may have.
    /// - Returns: what holds from now on.
    static func enclose(memory: Int) -> ReaderFence {
        ResourceLimits.apply(memory: memory)
        _ = intake_prctl(PR_SET_NO_NEW_PRIVS, 1)
        dropRoot()
        _ = intake_prctl(PR_SET_DUMPABLE, 0)
        let landlock = Landlock.enforce(readOnly: ["/usr/share", "/usr/local/share", "/etc/fonts", "/var/cache/fontconfig"])
        return ReaderFence(filtersCalls: CallFilter.install(), landlock: landlock, user: geteuid())
    }

    /// The overflow user, "nobody" on Debian, owns nothing.
    private static func dropRoot() {
        guard geteuid() == 0 else { return }
        let nobody: UInt32 = 65534
        _ = setgroups(0, nil)
        // Called by root, these change the real and the saved user as well.
        _ = setgid(nobody)
        _ = setuid(nobody)
    }
}
