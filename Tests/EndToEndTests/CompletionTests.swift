import Foundation
import TestSupport
import Testing

/// What `make install` gives the shells, before their own parsers.
@Suite struct CompletionTests {
    private func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    @Test func theShellsCanReadTheirCompletion() throws {
        let share = FileManager.default.temporaryDirectory.appending(path: "completion-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: share) }
        let made = try run(BuiltProgram.repository + "/.ci/completions", [BuiltProgram.path, share.path])
        #expect(made.status == 0, "\(made.output)")
        for (shell, place) in [
            ("bash", "bash-completion/completions/intake"), ("zsh", "zsh/site-functions/_intake"),
            ("fish", "fish/vendor_completions.d/intake.fish"),
        ] {
            let script = share.appending(path: place)
            let text = try String(contentsOf: script, encoding: .utf8)
            #expect(text.contains("rollback"), "\(shell) knows the commands of this program")
            let parsed = try run("/usr/bin/" + shell, ["-n", script.path])
            #expect(parsed.status == 0, "\(shell): \(parsed.output.prefix(300))")
        }
        #expect(try FileManager.default.subpathsOfDirectory(atPath: share.path).allSatisfy { !$0.hasSuffix(".new") })
    }

    @Test func bashCompletesACommandThatWasBegun() throws {
        let script = """
            source <("$1" --generate-completion-script bash)
            COMP_WORDS=(intake senders roll); COMP_CWORD=2; COMP_LINE='intake senders roll'; COMP_POINT=${#COMP_LINE}
            _intake intake roll senders 2>/dev/null || true
            printf '%s\\n' "${COMPREPLY[@]}"
            """
        let done = try run("/usr/bin/bash", ["-c", script, "bash", BuiltProgram.path])
        #expect(done.output.split(separator: "\n").contains { $0.hasPrefix("rollback") }, "\(done.output.prefix(300))")
    }
}
