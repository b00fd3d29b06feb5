import CLinux
import Glibc

/// Whether a reader process may make a system call.
struct CallRule: Hashable, Sendable {
    /// What the arguments, counted from 0, must be.
    enum Condition: Hashable, Sendable {
        case always, never
        case noBits(argument: Int, UInt32)
        case allBits(argument: Int, UInt32)
        case equal(argument: Int, UInt32)
    }

    var call: Int32
    var condition: Condition
    /// What the call fails with when the condition does not hold.
    var otherwise: Int32

    init(_ call: Int32, _ condition: Condition = .always, otherwise: Int32 = EPERM) {
        self.call = call
        self.condition = condition
        self.otherwise = otherwise
    }

    /// All rules for a reader process; a signal may go to itself only.
    static func all(process: pid_t) -> [CallRule] {
        memory + files + threads(process: process) + clocks + identity + older
    }

    private static let executable = UInt32(PROT_EXEC)
    private static let writing = UInt32(bitPattern: O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND) | 0o20000000

    private static let memory = [
        CallRule(SYS_mmap, .noBits(argument: 2, executable), otherwise: EACCES),
        CallRule(SYS_mprotect, .noBits(argument: 2, executable), otherwise: EACCES),
        CallRule(SYS_munmap), CallRule(SYS_mremap), CallRule(SYS_madvise), CallRule(SYS_brk), CallRule(SYS_membarrier),
    ]

    private static let files = [
        CallRule(SYS_read), CallRule(SYS_write), CallRule(SYS_readv), CallRule(SYS_writev), CallRule(SYS_pread64), CallRule(SYS_close),
        CallRule(SYS_openat, .noBits(argument: 2, writing), otherwise: EACCES),
        CallRule(SYS_fstat), CallRule(SYS_newfstatat), CallRule(SYS_statx), CallRule(SYS_statfs), CallRule(SYS_fstatfs),
        CallRule(SYS_lseek), CallRule(SYS_getdents64), CallRule(SYS_readlinkat), CallRule(SYS_faccessat), CallRule(SYS_faccessat2),
        CallRule(SYS_fcntl), CallRule(SYS_ioctl, .never, otherwise: ENOTTY), CallRule(SYS_getcwd), CallRule(SYS_dup), CallRule(SYS_ppoll),
        CallRule(SYS_epoll_create1), CallRule(SYS_epoll_ctl), CallRule(SYS_epoll_pwait), CallRule(SYS_eventfd2),
        CallRule(SYS_timerfd_create), CallRule(SYS_timerfd_settime), CallRule(SYS_pipe2),
    ]

    private static func threads(process: pid_t) -> [CallRule] {
        [
            // clone3 hides its flags behind a pointer; without it the C library takes clone.
            CallRule(SYS_clone3, .never, otherwise: ENOSYS), CallRule(SYS_clone, .allBits(argument: 0, intake_clone_thread)),
            CallRule(SYS_tgkill, .equal(argument: 0, UInt32(bitPattern: process))),
            CallRule(SYS_futex), CallRule(SYS_set_robust_list), CallRule(SYS_rseq), CallRule(SYS_sched_yield),
            CallRule(SYS_sched_getaffinity), CallRule(SYS_sched_getscheduler), CallRule(SYS_sched_getparam), CallRule(SYS_getcpu),
            CallRule(SYS_rt_sigaction), CallRule(SYS_rt_sigprocmask), CallRule(SYS_rt_sigreturn), CallRule(SYS_sigaltstack),
            CallRule(SYS_restart_syscall), CallRule(SYS_exit), CallRule(SYS_exit_group),
        ]
    }

    private static let clocks = [
        CallRule(SYS_clock_gettime), CallRule(SYS_clock_getres), CallRule(SYS_clock_nanosleep), CallRule(SYS_nanosleep),
        CallRule(SYS_gettimeofday), CallRule(SYS_times),
    ]

    private static let identity = [
        CallRule(SYS_getpid), CallRule(SYS_gettid), CallRule(SYS_getuid), CallRule(SYS_geteuid), CallRule(SYS_getgid),
        CallRule(SYS_getegid),
        CallRule(SYS_uname), CallRule(SYS_sysinfo), CallRule(SYS_getrusage), CallRule(SYS_getrandom),
        // Asking for limits, not changing them.
        CallRule(SYS_prlimit64, .equal(argument: 2, 0)),
        // But for its own processor time, anew for each page.
        CallRule(SYS_setrlimit, .equal(argument: 0, UInt32(RLIMIT_CPU.rawValue)), otherwise: EPERM),
    ]

    #if arch(x86_64)
        /// Calls that newer processors were never given.
        private static let older = [
            CallRule(SYS_open, .noBits(argument: 1, writing), otherwise: EACCES), CallRule(SYS_stat), CallRule(SYS_lstat),
            CallRule(SYS_access), CallRule(SYS_readlink), CallRule(SYS_poll), CallRule(SYS_getrlimit), CallRule(SYS_time),
            CallRule(SYS_dup2),
            CallRule(SYS_epoll_wait), CallRule(SYS_arch_prctl, .never, otherwise: EINVAL),
        ]
    #else
        private static let older: [CallRule] = []
    #endif
}
