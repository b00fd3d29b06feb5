/// A picture in quarter blocks: each cell shows 2 x 2 pixels in the two shades that fit them best.
enum BlockPicture {
    /// Lines of `columns` cells with 24-bit colours; each ends with colours reset.
    static func lines(_ picture: GrayPicture, columns: Int, rows: Int) -> [String] {
        guard let small = picture.scaled(width: columns * 2, height: rows * 2) else { return [] }
        return (0..<rows).map { row in
            var line = ""
            var last: (Int, Int) = (-1, -1)
            for column in 0..<columns {
                let at = row * 2 * small.width + column * 2
                let four = [at, at + 1, at + small.width, at + small.width + 1].map { Int(small.pixels[$0]) }
                let (glyph, ink, paper) = cell(four)
                if (ink, paper) != last {
                    line += "\u{1B}[38;2;\(ink);\(ink);\(ink);48;2;\(paper);\(paper);\(paper)m"
                    last = (ink, paper)
                }
                line += glyph
            }
            return line + "\u{1B}[0m"
        }
    }

    /// Upper left, upper right, lower left, lower right are bits 0 to 3.
    private static let glyphs = [
        " ", "\u{2598}", "\u{259D}", "\u{2580}", "\u{2596}", "\u{258C}", "\u{259E}", "\u{259B}", "\u{2597}", "\u{259A}", "\u{2590}",
        "\u{259C}", "\u{2584}", "\u{2599}", "\u{259F}", "\u{2588}",
    ]

    private static func cell(_ four: [Int]) -> (glyph: String, ink: Int, paper: Int) {
        let (low, high) = (four.min() ?? 0, four.max() ?? 0)
        guard high - low > 24 else {
            let mean = four.reduce(0, +) / 4
            return (" ", mean, mean)
        }
        let middle = (low + high) / 2
        let dark = four.filter { $0 <= middle }
        let light = four.filter { $0 > middle }
        let mask = four.enumerated().reduce(0) { $1.element <= middle ? $0 | 1 << $1.offset : $0 }
        return (glyphs[mask], dark.reduce(0, +) / max(1, dark.count), light.reduce(0, +) / max(1, light.count))
    }
}
