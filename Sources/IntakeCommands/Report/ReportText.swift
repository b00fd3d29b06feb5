import ReferralStore

/// The report on a terminal: a table for each view, with a bar behind each row.
struct ReportText {
    var month: String
    var tables: [ReportTable]

    private static let barWidth = 20

    var lines: [String] {
        ["Report of \(month)"] + tables.flatMap { ["", ReportWords.title($0.view)] + lines(of: $0) }
    }

    private func lines(of table: ReportTable) -> [String] {
        guard !table.rows.isEmpty else { return ["  nothing"] }
        let columns = table.view.columns
        let numbers = Set(columns.indices.filter { ReportWords.isNumber(columns[$0]) })
        var text = Table(columns.map { ReportWords.heading($0).uppercased() } + [""], right: numbers)
        let charted = table.numbers(ReportWords.charted(table.view))
        let largest = ReportWords.charted(table.view) == "share" ? 1 : charted.max() ?? 0
        for (row, value) in zip(table.rows, charted) {
            text.add(zip(row, columns).map { ReportWords.value($0, column: $1) } + [Self.bar(value, of: largest)])
        }
        return text.lines(width: nil).map { "  " + $0 }
    }

    /// In eighths of a character.
    static func bar(_ value: Double, of largest: Double) -> String {
        guard largest > 0, value > 0 else { return "" }
        let eighths = Int((min(1, value / largest) * Double(barWidth * 8)).rounded())
        let parts = Array(" ▏▎▍▌▋▊▉")
        return String(repeating: "█", count: eighths / 8) + (eighths % 8 == 0 ? "" : String(parts[eighths % 8]))
    }
}
