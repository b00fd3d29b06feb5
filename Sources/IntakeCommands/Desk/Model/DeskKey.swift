/// A key as the desk knows it.
enum DeskKey: Hashable, Sendable {
    case character(Character)
    case enter, escape, backspace, delete, tab, backTab, left, right, up, down, home, end, pageUp, pageDown
    /// Empties the line that is typed.
    case clear
    case interrupt
}
