import ArgumentParser
import ReferralStore

/// `intake access login`: a login of the database for one person or system.
struct AccessLogin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "login", abstract: "Make a login for one person, or give it more roles or a new password.",
        discussion: """
            The password is asked for, or read from standard input; it is never an argument, and the server is sent only its SCRAM \
            verifier. --no-password makes a login that proves itself by peer or by a certificate, as pg_hba.conf says.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var sites: SiteOptions

    @Argument(help: "The login: 1 to 63 of a-z, 0-9, _ . @ -, a letter first.")
    var name: String

    @Option(help: "What it may do: reviewer, reader, auditor or service; may be repeated.")
    var role: [AccessRole] = []

    @Flag(help: "Without a password.")
    var noPassword = false

    @Flag(help: "Read the password from the first line of standard input.")
    var passwordStdin = false

    func validate() throws {
        if noPassword && passwordStdin { throw ValidationError("--no-password and --password-stdin exclude one another.") }
        if role.isEmpty { throw ValidationError("say what it may do: --role reviewer, reader, auditor or service") }
    }

    func run() async throws {
        let password = try noPassword ? nil : PasswordPrompt.password(of: name, fromInput: passwordStdin)
        let (isLogged, isRestricted) = try await AccessCommand.telling {
            try await global.database.withStore { store in
                let isLogged = try await store.makeLogin(name, roles: role, password: password)
                if !sites.names.isEmpty { try await store.grantSites(sites.names, to: name) }
                return (isLogged, try await store.isRestrictedToSites())
            }
        }
        Console.note("Login \(name): " + role.map(\.rawValue).joined(separator: ", ") + ".")
        if !isLogged {
            Console.note(
                "What it reads in SQL is not logged: a superuser has to say ALTER ROLE … SET log_statement = 'all'; see SECURITY.md.")
        }
        if isRestricted, sites.names.isEmpty, !role.contains(.service) {
            Console.note("It sees nothing yet: intake access grant \(name) --site SITE")
        }
    }
}
