/// Why a schema was not brought up to date; nothing was changed.
public enum MigrationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The database was written by a newer program.
    case newerSchema(found: Int, known: Int)
    /// A script was changed after it had been run.
    case changed(number: Int, name: String)
    /// Steps that have not been run.
    case pending([Int])
    case failed(number: Int, name: String, PostgresError)

    public var description: String {
        switch self {
        case .newerSchema(let found, let known):
            "the database has schema \(found), this program knows \(known): use the newer program"
        case .changed(let number, let name):
            "migration \(number) (\(name)) is not the one that this database was made with: published migrations never change"
        case .pending(let numbers):
            "the database lacks migration \(numbers.map(String.init).joined(separator: ", ")): run `intake db migrate`"
        case .failed(let number, let name, let error): "migration \(number) (\(name)): \(error)"
        }
    }
}
