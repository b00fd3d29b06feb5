/// Columns over days, as SVG that takes the colours of the page around it.
struct ColumnChart {
    var title: String
    /// Names and values, oldest first.
    var columns: [(name: String, value: Double)]

    private static let width = 720
    private static let height = 180
    private static let left = 44
    private static let foot = 24

    var svg: String {
        let largest = Self.roundedUp(columns.map(\.value).max() ?? 0)
        let room = Double(Self.width - Self.left - 4)
        let step = room / Double(max(1, columns.count))
        let plot = Double(Self.height - Self.foot - 8)
        let every = max(1, Int((Double(columns.count) * 40 / room).rounded(.up)))
        let bars = columns.enumerated().map { index, column -> String in
            let high = Int((column.value / largest * plot).rounded())
            let x = Self.left + Int((Double(index) * step).rounded())
            let base = Self.height - Self.foot
            let label =
                index.isMultiple(of: every)
                ? "<text class=\"axis\" x=\"\(x + Int(step / 2))\" y=\"\(Self.height - 6)\" text-anchor=\"middle\">\(HTMLText.escaped(column.name))</text>"
                : ""
            return """
                <rect class="bar" x="\(x + 1)" y="\(base - high)" width="\(max(1, Int(min(step, 48)) - 2))" height="\(high)"/>\(label)
                """
        }
        let lines = [0, largest / 2, largest].map { value -> String in
            let y = Self.height - Self.foot - Int((value / largest * plot).rounded())
            return """
                <line class="grid" x1="\(Self.left)" x2="\(Self.width)" y1="\(y)" y2="\(y)"/>\
                <text class="axis" x="\(Self.left - 6)" y="\(y + 4)" text-anchor="end">\(value == value.rounded() ? "\(Int(value))" : "\(value)")</text>
                """
        }
        return """
            <svg viewBox="0 0 \(Self.width) \(Self.height)" role="img" aria-label="\(HTMLText.escaped(title))">\((lines + bars).joined(separator: "\n"))</svg>
            """
    }

    /// The next 1, 2 or 5 with noughts, so that the axis has plain numbers.
    static func roundedUp(_ value: Double) -> Double {
        guard value > 2 else { return 2 }
        var unit = 1.0
        while unit * 10 <= value { unit *= 10 }
        return [1, 2, 4, 6, 8, 10].map { $0 * unit }.first { $0 >= value } ?? unit * 10
    }
}
