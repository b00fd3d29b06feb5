/// How far transactions that run at once see one another (PostgreSQL, chapter 13.2).
public enum IsolationLevel: Sendable {
    case readCommitted, repeatableRead, serializable
    /// One unchanging picture, and no writing.
    case readOnlySnapshot

    var begin: SQL {
        switch self {
        case .readCommitted: "begin isolation level read committed"
        case .repeatableRead: "begin isolation level repeatable read"
        case .serializable: "begin isolation level serializable"
        case .readOnlySnapshot: "begin isolation level repeatable read, read only"
        }
    }
}
