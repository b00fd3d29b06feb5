/// Ends a command with a status and one line for the person who called it.
struct CommandFailure: Error, Hashable, Sendable, CustomStringConvertible {
    var status: ExitStatus
    /// What is wrong and what to do about it. Empty when the command has said everything already.
    var message: String

    init(_ status: ExitStatus, _ message: String = "") {
        self.status = status
        self.message = message
    }

    var description: String { message }
}
