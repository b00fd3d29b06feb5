/// The rows of a view of the report, as PostgreSQL writes them.
public struct ReportTable: Hashable, Sendable {
    public var view: ReportView
    /// A text for each column of ``ReportView/columns``; empty for null.
    public var rows: [[String]]

    public init(view: ReportView, rows: [[String]]) {
        self.view = view
        self.rows = rows
    }

    /// The values of a column as numbers; 0 for what is none.
    public func numbers(_ column: String) -> [Double] { texts(column).map { Double($0) ?? 0 } }

    /// The values of a column; empty when there is no such column.
    public func texts(_ column: String) -> [String] {
        guard let place = view.columns.firstIndex(of: column) else { return [] }
        return rows.map { $0[place] }
    }
}
