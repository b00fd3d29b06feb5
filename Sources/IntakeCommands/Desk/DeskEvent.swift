/// What the desk waits for.
enum DeskEvent: Sendable {
    /// What was typed; nothing every half a second, so that a resized window is seen.
    case typed([UInt8])
    /// A page has come.
    case drawn(String, UprightPage?)
    /// The terminal is gone.
    case gone
}
