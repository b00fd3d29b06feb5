/// A row of a list command: as a line of a table, as a bare ID, and (by `Encodable`) as JSON.
protocol ListDisplayable: Encodable {
    static var tableHeader: [String] { get }
    /// Numbers of the columns, from 0, that are set flush right.
    static var rightColumns: Set<Int> { get }
    var tableRow: [String] { get }
    /// What `--quiet` prints: usually the ID.
    var quietValue: String { get }
}

extension ListDisplayable {
    static var rightColumns: Set<Int> { [] }
}
