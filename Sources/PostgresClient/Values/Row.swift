/// One row of ``Rows``.
public struct Row: Sendable {
    private let result: ResultHandle
    private let number: Int

    init(_ result: ResultHandle, _ number: Int) {
        self.result = result
        self.number = number
    }

    /// A column that is never null.
    public func get<T: PostgresDecodable>(_ name: String, as type: T.Type = T.self) throws(PostgresError) -> T {
        guard let value = try getOptional(name, as: T.self) else {
            throw PostgresError(.unexpectedResult, "column \(name) is null", column: name)
        }
        return value
    }

    /// A column that may be null.
    public func getOptional<T: PostgresDecodable>(_ name: String, as type: T.Type = T.self) throws(PostgresError) -> T? {
        guard let column = result.column(name) else {
            throw PostgresError(.unexpectedResult, "there is no column \(name)", column: name)
        }
        guard let bytes = result.bytes(row: number, column: column) else { return nil }
        guard let value = T.decode(bytes, type: result.type(column)) else {
            throw PostgresError(.unexpectedResult, "column \(name) is of type \(result.type(column)), not \(T.self)", column: name)
        }
        return value
    }
}
