/// A statement in which every interpolated value is a parameter, never text: `"select 1 from t where id = \(id)"`.
///
/// The only way to put text itself into a statement is ``StringInterpolation/appendInterpolation(identifier:)``, which quotes it.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    private var pieces: [Piece]

    private enum Piece: Sendable {
        case text(String)
        case parameter(PostgresValue)
    }

    public init(stringLiteral value: String) { pieces = [.text(value)] }

    public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.sql.pieces }

    /// A script of the program's own, such as a migration.
    init(trusted text: String) { pieces = [.text(text)] }

    public static func + (l: SQL, r: SQL) -> SQL {
        var sum = l
        sum.pieces += r.pieces
        return sum
    }

    public static func += (l: inout SQL, r: SQL) { l.pieces += r.pieces }

    /// The text with `$1`, `$2` … in place of the parameters.
    public var text: String {
        var number = 0
        return pieces.map { piece in
            switch piece {
            case .text(let text): return text
            case .parameter:
                number += 1
                return "$\(number)"
            }
        }.joined()
    }

    public var parameters: [PostgresValue] {
        pieces.compactMap { if case .parameter(let value) = $0 { value } else { nil } }
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var sql = SQL(stringLiteral: "")

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) { sql.pieces.append(.text(literal)) }

        public mutating func appendInterpolation(_ value: (some PostgresEncodable)?) {
            sql.pieces.append(.parameter(value?.postgresValue ?? .null))
        }

        public mutating func appendInterpolation(_ value: PostgresValue) { sql.pieces.append(.parameter(value)) }

        /// A part of a statement with parameters of its own.
        public mutating func appendInterpolation(_ part: SQL) { sql.pieces += part.pieces }

        /// A name of a table, column, channel or database, quoted.
        public mutating func appendInterpolation(identifier: String) {
            sql.pieces.append(.text(SQL.quoted(identifier: identifier)))
        }
    }

    static func quoted(identifier: String) -> String {
        "\"" + identifier.filter { $0 != "\0" }.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
