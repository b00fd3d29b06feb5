import FoundationEssentials
import Glibc

/// Colours and weights, or none where they are not wanted: no terminal, `NO_COLOR` set (no-color.org), `TERM=dumb`.
struct Paint: Sendable {
    var isOn: Bool

    static let none = Paint(isOn: false)

    static let standardOutput = Paint(
        isOn: Console.isTerminal(STDOUT_FILENO) && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
            && ProcessInfo.processInfo.environment["TERM"] != "dumb")

    func bold(_ text: String) -> String { wrapped("1", text) }
    func dim(_ text: String) -> String { wrapped("2", text) }
    func underlined(_ text: String) -> String { wrapped("4", text) }
    func red(_ text: String) -> String { wrapped("31", text) }
    func green(_ text: String) -> String { wrapped("32", text) }
    func yellow(_ text: String) -> String { wrapped("33", text) }

    /// The text in the colour of a confidence from 0 to 1.
    func confidence(_ confidence: Double, _ text: String) -> String {
        confidence >= 0.9 ? green(text) : confidence >= 0.6 ? yellow(text) : red(text)
    }

    private func wrapped(_ code: String, _ text: String) -> String { isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}
