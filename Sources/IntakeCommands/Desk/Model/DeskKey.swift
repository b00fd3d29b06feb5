/// A key as the desk knows it.
enum DeskKey: Hashable, Sendable {
    case character(Character)
    case enter, escape, backspace, delete, tab, left, right, up, down, home, end
    case interrupt
}
