/// Rows for a person: columns as wide as their widest cell, the last one cut at the edge of the terminal.
struct Table {
    enum Alignment { case left, right }

    private let header: [String]
    private let alignments: [Alignment]
    private var rows: [[String]] = []

    /// - Parameters:
    ///   - header: a name for each column.
    ///   - right: numbers of the columns, from 0, that hold numbers.
    init(_ header: [String], right: Set<Int> = []) {
        self.header = header
        alignments = header.indices.map { right.contains($0) ? .right : .left }
    }

    mutating func add(_ row: [String]) { rows.append(row.map(TerminalText.clean)) }

    /// The header and the rows; at most `width` characters each.
    func lines(width: Int? = nil) -> [String] {
        let all = [header] + rows
        let widths = header.indices.map { column in all.map { $0.indices.contains(column) ? $0[column].count : 0 }.max() ?? 0 }
        return all.map { row in
            var line = ""
            for (column, cell) in row.enumerated() where column < widths.count {
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                let isLast = column == widths.count - 1
                line += alignments[column] == .right ? padding + cell : cell + (isLast ? "" : padding)
                line += isLast ? "" : "  "
            }
            while line.last == " " { line.removeLast() }
            guard let width, line.count > width, width > 1 else { return line }
            return line.prefix(width - 1) + "…"
        }
    }
}
