import ReferralStore

/// The contract as Markdown: a table for each view.
enum DictionaryText {
    static func lines(version: Int, _ columns: [ContractColumn]) -> [String] {
        var lines = ["# Schema referrals, version \(version)"]
        var view = ""
        for column in columns {
            if column.view != view {
                view = column.view
                lines += [
                    "", "## referrals.\(view)", "", cell(column.viewComment), "", "| column | type | meaning |", "| --- | --- | --- |",
                ]
            }
            lines.append("| `\(column.column)` | \(cell(column.type)) | \(cell(column.comment)) |")
        }
        return lines
    }

    /// A bar would begin the next cell.
    private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|").replacing("\n", with: " ") }
}
