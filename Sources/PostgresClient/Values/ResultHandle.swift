import CPostgres

/// Owns a `PGresult`.
///
/// Sendable because libpq allows any thread to read a result that no call changes, and nothing here changes one.
final class ResultHandle: @unchecked Sendable {
    private let pointer: OpaquePointer

    init(_ pointer: OpaquePointer) { self.pointer = pointer }

    deinit { PQclear(pointer) }

    var status: ExecStatusType { PQresultStatus(pointer) }
    var rowCount: Int { Int(PQntuples(pointer)) }
    var columnCount: Int { Int(PQnfields(pointer)) }

    /// Rows changed by the statement.
    var affected: Int {
        guard let text = PQcmdTuples(pointer) else { return 0 }
        return Int(String(cString: text)) ?? 0
    }

    func column(_ name: String) -> Int? {
        let quoted = SQL.quoted(identifier: name)
        let number = PQfnumber(pointer, quoted)
        return number < 0 ? nil : Int(number)
    }

    func type(_ column: Int) -> UInt32 { PQftype(pointer, Int32(column)) }

    /// Nil for SQL's null.
    func bytes(row: Int, column: Int) -> UnsafeRawBufferPointer? {
        guard PQgetisnull(pointer, Int32(row), Int32(column)) == 0, let start = PQgetvalue(pointer, Int32(row), Int32(column)) else {
            return nil
        }
        return UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(pointer, Int32(row), Int32(column))))
    }

    /// The macros `PG_DIAG_…` are characters and do not come through the importer.
    enum Field: UInt8 {
        case sqlState = 67  // C
        case message = 77  // M
        case table = 116  // t
        case column = 99  // c
        case constraint = 110  // n
    }

    func field(_ field: Field) -> String? {
        PQresultErrorField(pointer, Int32(field.rawValue)).map { String(cString: $0) }
    }
}
