import ArgumentParser
import FoundationEssentials
import Glibc

/// Who is at work.
struct ReviewerOptions: ParsableArguments {
    @Option(
        name: [.customLong("reviewer"), .customLong("as")],
        help: ArgumentHelp("Your name as it is recorded; INTAKE_REVIEWER. Default: the login name.", valueName: "name"))
    var reviewer: String?

    func validate() throws {
        guard let reviewer else { return }
        let isPlain = reviewer.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        if reviewer.allSatisfy(\.isWhitespace) || reviewer.count > 100 || !isPlain {
            throw ValidationError("--as takes a name of 1 to 100 characters.")
        }
    }

    /// The name that was given, else the login name.
    func name() throws(CommandFailure) -> String {
        if let reviewer { return reviewer }
        guard let login = Self.loginName(ProcessInfo.processInfo.environment) else {
            throw CommandFailure(.badInput, "say who you are: --as NAME or INTAKE_REVIEWER")
        }
        return login
    }

    /// As the system knows the person; nil when it does not.
    static func loginName(_ environment: [String: String]) -> String? {
        let login = environment["LOGNAME"] ?? environment["USER"] ?? account
        return login?.isEmpty == false ? login : nil
    }

    private static var account: String? {
        guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return nil }
        return String(cString: name)
    }
}
