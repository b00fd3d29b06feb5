/// How a command ended, for scripts.
enum ExitStatus: Int32, CaseIterable, Sendable {
    /// Done.
    case done = 0
    /// Something asked for does not hold: a finding, a mismatch, a change that someone else's came before.
    case doesNotHold = 1
    /// Wrong usage, a bad setting, or input that could not be read.
    case badInput = 2
    /// A fault of the program or of what it stands on, such as a database that cannot be reached.
    case fault = 70
}
