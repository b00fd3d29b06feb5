/// What a statement gave.
public struct Rows: RandomAccessCollection, Sendable {
    private let result: ResultHandle

    init(_ result: ResultHandle) { self.result = result }

    public var startIndex: Int { 0 }
    public var endIndex: Int { result.rowCount }
    public subscript(position: Int) -> Row { Row(result, position) }

    /// Rows that the statement inserted, updated, deleted or gave.
    public var affected: Int { result.affected }

    /// The only row; an error when there is none or more than one.
    public func only() throws(PostgresError) -> Row {
        guard count == 1 else { throw PostgresError(.unexpectedResult, "\(count) rows where one was expected") }
        return self[0]
    }
}
