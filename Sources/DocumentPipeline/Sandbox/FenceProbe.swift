import Glibc

/// What a reader process could do when it tried, from inside its fence. Everything but the last ought to be false.
public struct FenceProbe: Hashable, Codable, Sendable {
    /// Make a network socket.
    public var connects: Bool
    /// Write a file.
    public var writes: Bool
    /// Start a program.
    public var executes: Bool
    /// Make another process.
    public var forks: Bool
    /// Send a signal to its parent.
    public var signals: Bool
    /// Read a file of the system that reading faxes has no use for.
    public var readsElsewhere: Bool
    /// Make memory executable.
    public var makesCode: Bool
    /// Read shared data such as fonts, as it must.
    public var readsShared: Bool

    static func run() -> FenceProbe {
        FenceProbe(
            connects: succeeds(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)),
            writes: succeeds(open("/tmp/probe", O_WRONLY | O_CREAT | O_EXCL, 0o600)),
            executes: executes(), forks: forks(), signals: kill(getppid(), 0) == 0, readsElsewhere: succeeds(open("/etc/passwd", O_RDONLY)),
            makesCode: makesCode(), readsShared: succeeds(open("/usr/share", O_RDONLY | O_DIRECTORY)))
    }

    private static func succeeds(_ descriptor: Int32) -> Bool {
        guard descriptor >= 0 else { return false }
        close(descriptor)
        return true
    }

    private static func executes() -> Bool {
        var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = [nil]
        // With no arguments at all `true` does nothing, should it ever run; then this process is gone and the answer missing.
        execve("/bin/true", &arguments, &environment)
        return false
    }

    private static func forks() -> Bool {
        var process: pid_t = 0
        var arguments: [UnsafeMutablePointer<CChar>?] = [nil]
        guard posix_spawn(&process, "/bin/true", nil, nil, &arguments, nil) == 0 else { return false }
        waitpid(process, nil, 0)
        return true
    }

    private static func makesCode() -> Bool {
        guard let page = mmap(nil, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), page != MAP_FAILED else {
            return false
        }
        munmap(page, 4096)
        return true
    }
}
