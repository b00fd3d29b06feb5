import CLinux
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

    /// Lets this process use so many seconds of processor time from now on; then the kernel ends it with SIGXCPU.
    static func allow(processorSeconds: Int) {
        var used = timespec()
        guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used) == 0 else { return }
        // Whole seconds, and one more for the one that has begun.
        _ = intake_limit_processor_time(UInt64(max(0, used.tv_sec) + 1 + max(0, processorSeconds)))
    }

    private static func set(_ resource: __rlimit_resource, _ value: Int) {
        var limit = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value))
        _ = setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
    }
}
