import DocumentVault
import Foundation
import Glibc
import Synchronization
import TestSupport

/// The built program as a process of its own.
final class RunningIntake: Sendable {
    /// A line of its log, written as JSON.
    typealias Event = [String: String]

    private struct State {
        var output = Data()
        var events: [Event] = []
        var rest = ""
        var status: Int32?
        var waiters: [CheckedContinuation<Void, Never>] = []
    }

    let process: pid_t
    private let state = Mutex(State())

    /// - Parameters:
    ///   - arguments: after `intake`.
    ///   - environment: beside `PATH`; the database of the running test unless it names another.
    ///   - starter: a program and its arguments that starts it in its own place, as `setpriv` does.
    /// - Throws: when the program cannot be started.
    init(
        _ arguments: [String], environment: [String: String] = ["INTAKE_DATABASE_URL": TestDatabase.current.url], starter: [String] = []
    ) throws {
        let program = Process()
        program.executableURL = URL(filePath: starter.first ?? BuiltProgram.path)
        program.arguments = starter.isEmpty ? arguments : starter.dropFirst() + [BuiltProgram.path] + arguments
        var merged = environment.merging(["PATH": "/usr/bin:/bin", "INTAKE_MODELS": BuiltProgram.repository + "/Models"]) { $1 }
        // A database of the tests is sealed under the key that the tests have; a private cluster makes its own.
        if environment["INTAKE_DATABASE_URL"] != nil, !environment.keys.contains(where: { $0.hasPrefix("INTAKE_MASTER_KEY") }) {
            merged["INTAKE_MASTER_KEY"] = KeySource.testingText
        }
        program.environment = merged
        let (output, log) = (Pipe(), Pipe())
        program.standardOutput = output
        program.standardError = log
        program.standardInput = FileHandle.nullDevice
        let reading = DispatchGroup()
        let ended = DispatchSemaphore(value: 0)
        program.terminationHandler = { _ in ended.signal() }
        try program.run()
        process = program.processIdentifier
        Self.read(output, reading) { [self] bytes in state.withLock { $0.output += bytes } }
        Self.read(log, reading) { [self] bytes in heard(bytes) }
        Thread.detachNewThread { [self] in
            ended.wait()
            reading.wait()
            state.withLock { $0.status = program.terminationReason == .exit ? program.terminationStatus : -program.terminationStatus }
            wake()
        }
    }

    /// What it has printed on standard output so far.
    var output: String { state.withLock { String(decoding: $0.output, as: UTF8.self) } }

    var hasEnded: Bool { state.withLock { $0.status != nil } }

    /// What it said last, for the report of a failure.
    var lastWords: String {
        events.suffix(3).map { $0.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ") }.joined(
            separator: " | ")
    }

    var events: [Event] { state.withLock { $0.events } }

    func send(_ signal: Int32) { kill(process, signal) }

    /// Waits for its end: the exit status, or minus the signal that ended it.
    @discardableResult
    func exit() async -> Int32 {
        while true {
            if let status = state.withLock({ $0.status }) { return status }
            await change()
        }
    }

    /// Waits until its log has said something `count` times; false when it ended without.
    func says(_ message: String, count: Int = 1) async -> Bool {
        while true {
            let (found, isOver) = state.withLock { state in (state.events.count { $0["message"] == message }, state.status != nil) }
            if found >= count { return true }
            if isOver { return false }
            await change()
        }
    }

    /// How often its log has said something.
    func count(of message: String) -> Int { events.count { $0["message"] == message } }

    /// Processes that it has started and that are still there.
    var children: [pid_t] {
        let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
        return tasks.flatMap { task -> [pid_t] in
            let text = (try? String(contentsOfFile: "/proc/\(process)/task/\(task)/children", encoding: .utf8)) ?? ""
            return text.split(separator: " ").compactMap { pid_t($0) }
        }
    }

    private func heard(_ bytes: Data) {
        state.withLock { state in
            state.rest += String(decoding: bytes, as: UTF8.self)
            var lines = state.rest.split(separator: "\n", omittingEmptySubsequences: false)
            state.rest = String(lines.removeLast())
            for line in lines {
                // What is no log line is a note for a person.
                let event = try? JSONDecoder().decode(Event.self, from: Data(line.utf8))
                state.events.append(event ?? ["note": String(line)])
            }
        }
        wake()
    }

    private func change() async {
        let before = state.withLock { ($0.events.count, $0.status) }
        await withCheckedContinuation { continuation in
            let hasChanged = state.withLock { state in
                if state.events.count != before.0 || state.status != before.1 { return true }
                state.waiters.append(continuation)
                return false
            }
            if hasChanged { continuation.resume() }
        }
    }

    private func wake() {
        let waiters = state.withLock { state in
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.resume() }
    }

    private static func read(_ pipe: Pipe, _ group: DispatchGroup, _ tell: @escaping @Sendable (Data) -> Void) {
        group.enter()
        let handle = pipe.fileHandleForReading
        Thread.detachNewThread {
            while true {
                let bytes = handle.availableData
                if bytes.isEmpty { break }
                tell(bytes)
            }
            group.leave()
        }
    }
}
