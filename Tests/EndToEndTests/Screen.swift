import Foundation
import TestSupport

/// The built program on a terminal of its own, in a tmux that only this test knows.
final class Screen: Sendable {
    static var isPossible: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/tmux") }

    private let socket: String

    /// - Parameters:
    ///   - arguments: after `intake`.
    ///   - columns: width of the terminal.
    ///   - lines: height of the terminal.
    ///   - environment: beside the database of the running test.
    /// - Throws: when tmux cannot be started.
    init(_ arguments: String, columns: Int = 80, lines: Int = 24, environment: String = "") throws {
        socket = try TestCluster.temporaryFolder() + "/tmux"
        let program =
            "env \(environment) INTAKE_MODELS='\(BuiltProgram.repository)/Models' INTAKE_DATABASE_URL='\(TestDatabase.current.url)' "
        try tmux(
            "-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(lines)",
            program + "'\(BuiltProgram.path)' \(arguments); echo ended with $?; cat")
    }

    deinit { _ = try? tmux("kill-server") }

    func type(_ keys: String...) throws {
        for key in keys { try tmux("send-keys", key) }
    }

    func resize(columns: Int, lines: Int) throws { try tmux("resize-window", "-x", "\(columns)", "-y", "\(lines)") }

    var text: String { (try? tmux("capture-pane", "-p", "-e")) ?? "" }

    /// The program's process.
    func process() throws -> pid_t? {
        let shell = try tmux("list-panes", "-F", "#{pane_pid}").trimmingCharacters(in: .whitespacesAndNewlines)
        let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
        return children.split(separator: " ").first.flatMap { pid_t($0) }
    }

    /// Waits until the screen shows a text; false after a minute without it. A screen tells nobody that it has changed.
    func shows(_ text: String) async throws -> Bool {
        let end = Date(timeIntervalSinceNow: 60)
        while Date() < end {
            if self.text.contains(text) { return true }
            try await Task.sleep(for: .milliseconds(50))
        }
        return false
    }

    @discardableResult
    private func tmux(_ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/tmux")
        process.arguments = ["-S", socket] + arguments
        process.environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8"]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }
}
