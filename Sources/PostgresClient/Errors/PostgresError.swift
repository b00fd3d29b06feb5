/// What went wrong with the database. Carries no value of any row or parameter and no password.
public struct PostgresError: Error, Hashable, Sendable, CustomStringConvertible {
    public enum Kind: String, Hashable, Sendable {
        case badConnectionString = "bad connection string"
        case cannotConnect = "cannot connect"
        /// The connection broke; whether the statement took effect is not known.
        case connectionLost = "connection lost"
        /// The server refused the statement; see ``PostgresError/sqlState``.
        case refused
        /// A column has another type than was asked for, or is null.
        case unexpectedResult = "unexpected result"
        case cancelled
        case closed
    }

    public var kind: Kind
    public var message: String
    public var sqlState: SQLState?
    public var table: String?
    public var column: String?
    public var constraint: String?

    public init(
        _ kind: Kind, _ message: String, sqlState: SQLState? = nil, table: String? = nil, column: String? = nil,
        constraint: String? = nil
    ) {
        self.kind = kind
        self.message = message
        self.sqlState = sqlState
        self.table = table
        self.column = column
        self.constraint = constraint
    }

    public var description: String {
        let state = sqlState.map { " (SQLSTATE \($0))" } ?? ""
        return kind.rawValue + ": " + message + state
    }

    /// Whether the database was out of reach, so that the same call may succeed later.
    public var isOutage: Bool {
        switch kind {
        case .connectionLost: true
        case .cannotConnect: sqlState.map(\.isOutage) ?? true
        default: sqlState?.isOutage ?? false
        }
    }
}
