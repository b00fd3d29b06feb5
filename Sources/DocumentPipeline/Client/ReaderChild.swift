import CLinux
import Glibc
import Synchronization

/// A started reader process and the pipes to it.
///
/// Its pipes belong to whoever owns it; ``kill()`` alone may be called from anywhere.
final class ReaderChild: Sendable {
    private struct State {
        /// Nil once it was waited for: the number may then belong to another process.
        var process: pid_t?
        var wasKilled = false
        /// The signal that ended it.
        var signal: Int32?
        /// Most resident memory of all its life in bytes, known when it is gone.
        var memory: Int?
    }

    let process: pid_t
    let channel: FrameChannel
    private let state: Mutex<State>

    /// - Throws: ``ReaderError/unusable(_:)``.
    init(_ launch: ReaderLaunch, _ limits: ReaderLimits) throws(ReaderError) {
        var requests: [Int32] = [-1, -1]
        var replies: [Int32] = [-1, -1]
        guard intake_pipe(&requests) == 0 else { throw Self.failure("a pipe", errno) }
        guard intake_pipe(&replies) == 0 else {
            let code = errno
            requests.forEach { close($0) }
            throw Self.failure("a pipe", code)
        }
        let started = Self.spawn(launch, limits, input: requests[0], output: replies[1])
        close(requests[0])
        close(replies[1])
        guard case .success(let process) = started else {
            close(requests[1])
            close(replies[0])
            if case .failure(let error) = started { throw error }
            throw .unusable("no reader process")
        }
        // A reader that does not read on must not hold up its parent for longer than the deadline.
        _ = fcntl(requests[1], F_SETFL, O_NONBLOCK)
        self.process = process
        channel = FrameChannel(input: replies[0], output: requests[1], largest: limits.answerBytes)
        state = Mutex(State(process: process))
    }

    deinit {
        kill()
        wait()
        close(channel.input)
        close(channel.output)
    }

    /// Ends it at once.
    func kill() {
        state.withLock { state in
            guard let process = state.process else { return }
            state.wasKilled = true
            Glibc.kill(process, SIGKILL)
        }
    }

    /// Waits for its end, and brings it about when it does not come within two seconds.
    ///
    /// - Returns: whether it was killed from outside rather than by ``kill()`` or by its own fault.
    @discardableResult
    func wait() -> Bool {
        guard let process = state.withLock({ $0.process }) else { return false }
        let deadline = ContinuousClock.now + .seconds(2)
        var status: Int32 = 0
        var usage = rusage()
        while true {
            let ended = wait4(process, &status, WNOHANG, &usage)
            if ended == process || (ended < 0 && errno != EINTR) { break }
            if ContinuousClock.now > deadline { kill() }
            usleep(1000)
        }
        let signal = status & 0x7F
        return state.withLock { state in
            state.process = nil
            state.signal = signal
            state.memory = usage.ru_maxrss << 10
            return !state.wasKilled && [SIGKILL, SIGTERM, SIGINT, SIGHUP].contains(signal)
        }
    }

    /// Whether it was ended by the kernel for want of processor time; known after ``wait()``.
    var ranOutOfTime: Bool { state.withLock { $0.signal == SIGXCPU } }

    /// Begins ``peakMemory`` anew, where the kernel lets this user do so (proc(5), `clear_refs`).
    func forgetPeakMemory() {
        let descriptor = open("/proc/\(process)/clear_refs", O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = write(descriptor, "5", 1)
        close(descriptor)
    }

    /// Most resident memory it has held since ``forgetPeakMemory()``, in bytes; of one that is gone, of all its life. Nil when the
    /// kernel does not tell.
    var peakMemory: Int? {
        if let memory = state.withLock({ $0.memory }) { return memory }
        guard let file = fopen("/proc/\(process)/status", "r") else { return nil }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, Int32(line.count), file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            guard text.hasPrefix("VmHWM:") else { continue }
            return Int(text.filter(\.isNumber)).map { $0 << 10 }
        }
        return nil
    }

    private static func spawn(
        _ launch: ReaderLaunch, _ limits: ReaderLimits, input: Int32, output: Int32
    ) -> Result<pid_t, ReaderError> {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        // What libraries say of a document has no place in a log.
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        // A group of its own: what is typed at the terminal is for the parent to act on.
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

        var arguments: [UnsafeMutablePointer<CChar>?] = launch.arguments(limits).map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = launch.environment.map { strdup($0) } + [nil]
        defer { (arguments + environment).forEach { free($0) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, launch.executable, &actions, &attributes, &arguments, &environment)
        guard code == 0 else { return .failure(failure(launch.executable, code)) }
        return .success(process)
    }

    private static func failure(_ what: String, _ code: Int32) -> ReaderError {
        .unusable("a reader process cannot be started: \(what): \(String(cString: strerror(code)))")
    }
}
