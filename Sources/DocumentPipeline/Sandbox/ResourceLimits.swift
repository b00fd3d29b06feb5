import Glibc

/// What the kernel lets a reader process use.
enum ResourceLimits {
    /// Files that a reader needs at a time: its pipes and now and then a font.
    private static let openFiles = 64

    /// - Parameter memory: bytes of address space.
    static func apply(memory: Int) {
        // Writing to a file beyond the limit of 0 bytes would end the process; refused is enough.
        signal(SIGXFSZ, SIG_IGN)
        set(RLIMIT_AS, memory)
        set(RLIMIT_FSIZE, 0)
        set(RLIMIT_CORE, 0)
        set(RLIMIT_NOFILE, openFiles)
    }

    private static func set(_ resource: __rlimit_resource, _ value: Int) {
        var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
        _ = setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
}
