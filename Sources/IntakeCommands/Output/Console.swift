import Glibc

/// Standard output and standard error of the command.
///
/// Writes at once and unbuffered, so that nothing is lost when the process dies.
enum Console {
    /// A line of results.
    static func print(_ line: String) { write(line + "\n", to: STDOUT_FILENO) }

    /// A line for the person at the terminal; never part of the results.
    static func note(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

    /// Text as it stands, without a line break.
    static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE, descriptor == STDOUT_FILENO {
                // As `| head` does: nobody reads on, so there is nothing left to do.
                exit(ExitStatus.done.rawValue)
            } else if errno != EINTR && errno != EAGAIN {
                return
            }
        }
    }

    /// Whether a person sees standard output or standard error.
    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// Width of the terminal in characters; nil when standard output is no terminal.
    static var width: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
