import CLinux
import Glibc

/// The system calls that a reader process may make, as a filter that the kernel runs (seccomp, Linux 3.17).
///
/// Everything that is not listed fails with `ENOSYS`, as on a kernel that does not know the call, so that libraries fall back
/// or give up instead of dying. There are no sockets, no new processes, no files opened for writing, no signals to others,
/// no memory that becomes code.
enum CallFilter {
    /// - Returns: whether the filter is in force.
    static func install() -> Bool {
        guard let program = program(process: getpid()) else { return false }
        var instructions = program
        return intake_install_filter(&instructions, UInt16(instructions.count)) == 0
    }

    /// Nil for a kind of processor whose calls are not known here.
    static func program(process: pid_t) -> [sock_filter]? {
        #if arch(x86_64)
            let architecture: UInt32 = 0xC000_003E
        #elseif arch(arm64)
            let architecture: UInt32 = 0xC000_00B7
        #else
            return nil
        #endif
        var out = [load(offset: 4), jump(.equal, architecture, then: 1, otherwise: 0), give(SECCOMP_RET_KILL_PROCESS), load(offset: 0)]
        for rule in CallRule.all(process: process) { out += instructions(rule) }
        return out + [fail(ENOSYS)]
    }

    private static func instructions(_ rule: CallRule) -> [sock_filter] {
        let body: [sock_filter]
        switch rule.condition {
        case .always: body = [give(SECCOMP_RET_ALLOW)]
        case .noBits(let argument, let mask):
            body = [
                load(argument: argument), jump(.anyBit, mask, then: 1, otherwise: 0), give(SECCOMP_RET_ALLOW), fail(rule.otherwise),
            ]
        case .allBits(let argument, let mask):
            body = [
                load(argument: argument), and(mask), jump(.equal, mask, then: 0, otherwise: 1), give(SECCOMP_RET_ALLOW),
                fail(rule.otherwise),
            ]
        case .equal(let argument, let value):
            body = [
                load(argument: argument), jump(.equal, value, then: 0, otherwise: 1), give(SECCOMP_RET_ALLOW), fail(rule.otherwise),
            ]
        case .never: body = [fail(rule.otherwise)]
        }
        return [jump(.equal, UInt32(rule.call), then: 0, otherwise: UInt8(body.count))] + body
    }

    private enum Test: UInt16 {
        case equal = 0x15  // BPF_JMP | BPF_JEQ | BPF_K
        case anyBit = 0x45  // BPF_JMP | BPF_JSET | BPF_K
    }

    private static func load(offset: UInt32) -> sock_filter { sock_filter(code: 0x20, jt: 0, jf: 0, k: offset) }

    /// The lower half of an argument; all arguments tested here fit into it.
    private static func load(argument: Int) -> sock_filter { load(offset: UInt32(16 + 8 * argument)) }

    private static func and(_ mask: UInt32) -> sock_filter { sock_filter(code: 0x54, jt: 0, jf: 0, k: mask) }

    private static func jump(_ test: Test, _ value: UInt32, then: UInt8, otherwise: UInt8) -> sock_filter {
        sock_filter(code: test.rawValue, jt: then, jf: otherwise, k: value)
    }

    private static func give(_ verdict: some BinaryInteger) -> sock_filter {
        sock_filter(code: 0x06, jt: 0, jf: 0, k: UInt32(truncatingIfNeeded: verdict))
    }

    private static func fail(_ error: Int32) -> sock_filter { give(UInt32(SECCOMP_RET_ERRNO) | UInt32(error)) }
}
