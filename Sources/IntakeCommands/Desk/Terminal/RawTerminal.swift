import Dispatch
import Glibc

/// The terminal while the desk has it: no echo, no line editing, the second screen. Put it back with ``leave()``.
struct RawTerminal: Sendable {
    private let before: termios

    /// Nil when standard input is no terminal.
    static func enter() -> RawTerminal? {
        var settings = termios()
        guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
        let terminal = RawTerminal(before: settings)
        settings.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG | IEXTEN)
        settings.c_iflag &= ~tcflag_t(IXON | ICRNL)
        // A read returns what is there, or nothing after half a second, so that a resized window is seen.
        withUnsafeMutableBytes(of: &settings.c_cc) { bytes in
            bytes[Int(VMIN)] = 0
            bytes[Int(VTIME)] = 5
        }
        guard tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings) == 0 else { return nil }
        Console.write("\u{1B}[?1049h\u{1B}[?25l", to: STDOUT_FILENO)
        return terminal
    }

    private init(before: termios) { self.before = before }

    func leave() {
        Console.write("\u{1B}[?25h\u{1B}[?1049l", to: STDOUT_FILENO)
        var settings = before
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
    }

    /// What was typed: empty after half a second of nothing, nil when the terminal is gone.
    static func read() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1024)
        let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
        if count < 0 { return errno == EINTR || errno == EAGAIN ? [] : nil }
        var hangup = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        if count == 0, poll(&hangup, 1, 0) > 0, hangup.revents & Int16(POLLHUP) != 0 { return nil }
        return Array(buffer.prefix(count))
    }

    /// Tells of all that is typed, from a thread of its own, until the terminal is gone: reading blocks.
    static func listen(_ tell: @escaping @Sendable (DeskEvent) -> Void) {
        DispatchQueue(label: "keys").async {
            while let bytes = read() { tell(.typed(bytes)) }
            tell(.gone)
        }
    }

    /// Columns and lines; 80 x 24 where nobody knows.
    static var size: (columns: Int, lines: Int) {
        var window = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else { return (80, 24) }
        return (max(40, Int(window.ws_col)), max(12, Int(window.ws_row)))
    }
}
