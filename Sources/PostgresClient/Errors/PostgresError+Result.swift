import CPostgres

extension PostgresError {
    /// Takes from a failed result what can be told to anyone.
    init(_ result: ResultHandle, on handle: ConnectionHandle) {
        let state = result.field(.sqlState).map(SQLState.init(rawValue:))
        let primary = result.field(.message) ?? (handle.isAlive ? "no answer was understood" : handle.message)
        let lost = !handle.isAlive || state?.group == "57" && state != .queryCanceled
        self.init(
            lost ? .connectionLost : .refused, Self.safe(primary, state), sqlState: state, table: result.field(.table),
            column: result.field(.column), constraint: result.field(.constraint))
    }

    /// For a connection that was not made. libpq gives no SQLSTATE for it, only words: what the server itself refused
    /// (`FATAL`) will be refused again, unless it is starting, stopping or full.
    init(refusal message: String) {
        let passing = ["starting up", "shutting down", "recovery", "too many", "connection slots", "not yet accepting"]
        let isFinal = message.contains("FATAL") && !passing.contains(where: message.contains)
        self.init(.cannotConnect, message, sqlState: isFinal ? SQLState(rawValue: "28000") : nil)
    }

    /// Messages of these classes quote the data that they complain about.
    private static func safe(_ message: String, _ state: SQLState?) -> String {
        switch state?.group {
        case "22": "a value does not fit"
        case "23": "a constraint does not hold"
        default: message.split(whereSeparator: \.isNewline).joined(separator: " ")
        }
    }
}
