import Glibc

/// Asks for a password without showing it.
enum PasswordPrompt {
    /// Shortest that is taken; NIST SP 800-63B-4, 3.1.1.2.
    static let shortest = 15

    /// The password for a login: typed twice at the terminal, or the first line of standard input.
    static func password(of name: String, fromInput: Bool) throws(CommandFailure) -> String {
        if fromInput { return try checked(readLine() ?? "") }
        guard Console.isTerminal(STDIN_FILENO) else {
            throw CommandFailure(.badInput, "there is no terminal to ask for a password: --password-stdin or --no-password")
        }
        let first = try checked(hidden("Password for \(TerminalText.clean(name)): "))
        guard hidden("Once more: ") == first else { throw CommandFailure(.badInput, "the two differ; nothing was done") }
        return first
    }

    static func checked(_ password: String) throws(CommandFailure) -> String {
        guard password.count >= shortest else { throw CommandFailure(.badInput, "a password has at least \(shortest) characters") }
        guard password.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw CommandFailure(.badInput, "a password has no control characters")
        }
        return password
    }

    private static func hidden(_ question: String) -> String {
        Console.write(question, to: STDERR_FILENO)
        var before = termios()
        tcgetattr(STDIN_FILENO, &before)
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
        defer {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
            Console.note("")
        }
        return readLine() ?? ""
    }
}
