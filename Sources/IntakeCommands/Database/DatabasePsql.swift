import ArgumentParser
import FoundationEssentials
import Glibc
import PostgresClient

/// `intake db psql`: PostgreSQL's own prompt on the database.
struct DatabasePsql: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "psql",
        abstract: "Open psql on the database; what follows is handed to it, as in: intake db psql -c 'table referrals.document'")

    @OptionGroup var global: GlobalOptions

    @Argument(parsing: .captureForPassthrough, help: "Arguments for psql.")
    var arguments: [String] = []

    func run() async throws {
        let connection = try ConnectionString(try await global.database.connectionString())
        for (name, value) in connection.environment { setenv(name, value, 1) }
        setenv("PGOPTIONS", "-c search_path=referrals,public", 0)
        signal(SIGPIPE, SIG_DFL)
        var words: [UnsafeMutablePointer<CChar>?] = (["psql"] + arguments).map { strdup($0) } + [nil]
        execvp("psql", &words)
        throw CommandFailure(.fault, "psql cannot be started: \(String(cString: strerror(errno))); apt-get install postgresql-client")
    }
}
