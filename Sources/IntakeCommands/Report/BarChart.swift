/// Bars beside their names, as SVG that takes the colours of the page around it.
struct BarChart {
    struct Bar {
        var name: String
        var value: Double
        /// As it is written at the end of the bar.
        var text: String
    }

    /// Says what is drawn, for people who cannot see it.
    var title: String
    var bars: [Bar]
    /// The full length; nil for the largest value.
    var full: Double?

    private static let rowHeight = 24
    private static let nameWidth = 210
    private static let barWidth = 400
    private static let width = 720

    var svg: String {
        let height = bars.count * Self.rowHeight + 4
        let largest = max(full ?? bars.map(\.value).max() ?? 0, .leastNonzeroMagnitude)
        let rows = bars.enumerated().map { index, bar -> String in
            let y = index * Self.rowHeight
            let length = max(bar.value > 0 ? 1 : 0, Int((min(1, bar.value / largest) * Double(Self.barWidth)).rounded()))
            return """
                <text class="name" x="\(Self.nameWidth - 8)" y="\(y + 17)" text-anchor="end">\(HTMLText.escaped(ScreenText.cut(bar.name, to: 30)))</text>\
                <rect class="bar" x="\(Self.nameWidth)" y="\(y + 4)" width="\(length)" height="16" rx="2"/>\
                <text class="value" x="\(Self.nameWidth + length + 8)" y="\(y + 17)">\(HTMLText.escaped(bar.text))</text>
                """
        }
        return """
            <svg viewBox="0 0 \(Self.width) \(height)" role="img" aria-label="\(HTMLText.escaped(title))">\(rows.joined(separator: "\n"))</svg>
            """
    }
}
