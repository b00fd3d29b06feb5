import Dispatch
import Glibc

/// Runs a program and waits for its end.
enum Program {
    struct Outcome: Sendable {
        /// Exit status, or 128 and the signal's number.
        var status: Int32
        /// Standard output and standard error.
        var output: String
    }

    /// Starts `command` in a session of its own, so that a Ctrl-C at the terminal does not reach the server.
    ///
    /// - Throws: ``ClusterError/program(name:status:output:)`` for a status that is not in `accepting`.
    @discardableResult
    static func run(
        _ command: [String], name: String, input: String = "", accepting: Set<Int32> = [0]
    ) async throws(ClusterError) -> Outcome {
        let result: Result<Outcome, ClusterError> = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                do throws(ClusterError) {
                    continuation.resume(returning: .success(try runBlocking(command, input: input)))
                } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        let outcome = try result.get()
        guard accepting.contains(outcome.status) else {
            throw .program(name: name, status: outcome.status, output: outcome.output)
        }
        return outcome
    }

    /// `POSIX_SPAWN_SETSID`, which the header shows to GNU sources only.
    private static let newSession: Int16 = 0x80

    private static func runBlocking(_ command: [String], input: String) throws(ClusterError) -> Outcome {
        // Files instead of pipes: a server that stays behind would keep a pipe open.
        let standardInput = try scratchFile(input)
        defer { close(standardInput) }
        let output = try scratchFile("")
        defer { close(output) }

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, standardInput, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_adddup2(&actions, output, 2)
        // The server stays; what this program has open must not stay open with it.
        for descriptor in Int32(3)..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, newSession)

        // The server's account may not be able to enter the present folder.
        let words = cStrings(["/bin/sh", "-c", "cd / && exec \"$@\"", "sh"] + command)
        let environment = cStrings(["PATH=/usr/bin:/bin", "LANG=C", "LC_ALL=C.UTF-8"])
        defer { for word in words + environment { free(word) } }
        var process = pid_t()
        let status = posix_spawn(&process, "/bin/sh", &actions, &attributes, words, environment)
        guard status == 0 else {
            throw .program(name: command[0], status: status, output: String(cString: strerror(status)))
        }
        var end: Int32 = 0
        while waitpid(process, &end, 0) < 0 {
            guard errno == EINTR else { throw Files.failure(command[0]) }
        }
        lseek(output, 0, SEEK_SET)
        let text = String(decoding: Files.contents(of: output), as: UTF8.self)
        let signal = end & 0x7f
        return Outcome(status: signal == 0 ? (end >> 8) & 0xff : 128 + signal, output: text)
    }

    /// Closed by NULL, as `exec` wants it.
    private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
        texts.map { (text: String) -> UnsafeMutablePointer<CChar>? in strdup(text) } + [nil]
    }

    private static func scratchFile(_ text: String) throws(ClusterError) -> Int32 {
        var path = Array("/tmp/referral-intake-XXXXXX".utf8CString)
        let descriptor = mkstemp(&path)
        guard descriptor >= 0 else { throw Files.failure("/tmp") }
        unlink(path)
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        let bytes = Array(text.utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count else { throw Files.failure("/tmp") }
        lseek(descriptor, 0, SEEK_SET)
        return descriptor
    }
}
