import ReferralModel

/// Words that stand on one line of the page, from left to right, with what parts them.
struct Row: Sendable {
    /// What stands between a word and the one to its left.
    enum Break: Sendable {
        /// A plain space.
        case space
        /// White space as wide as between columns.
        case gap
        /// A vertical line of the form.
        case rule
        /// A box to tick.
        case checkbox
    }

    /// Indices of the page's tokens.
    var tokens: [Int]
    /// What stands before each of `tokens`; the first is always a gap.
    var breaks: [Break]
    /// Positions of the words with which a line to write on begins: what stands before is its label.
    var opensLine: Set<Int> = []
    /// Positions of the words that stand on a line to write on.
    var onLine: Set<Int> = []
    /// Positions of the words before which a line to write on ends.
    var blanksEnd: Set<Int> = []
    /// In pixels of the reading frame.
    var box: BoundingBox
    /// Median height of its words in pixels.
    var height: Int

    /// Whether words stand between two blanks of a sentence to fill in: none of them on a line to write on, while one ends before them
    /// or begins behind them.
    func isBetweenBlanks(_ range: Range<Int>) -> Bool {
        !range.contains(where: onLine.contains) && (opensBehindBlank(range.lowerBound) || endsBeforeBlank(range.upperBound))
    }

    /// Whether the word before is written in a blank that ends before the one at `position`.
    func opensBehindBlank(_ position: Int) -> Bool {
        onLine.contains(position - 1) && !onLine.contains(position) && blanksEnd.contains(position)
    }

    /// Whether the word at `position` is written in a blank that begins behind the one before.
    func endsBeforeBlank(_ position: Int) -> Bool {
        position < tokens.count && breaks[position] == .space && onLine.contains(position) && !onLine.contains(position - 1)
            && opensLine.contains(position)
    }

    /// The run of words that the one at `position` is part of; nil behind the last word.
    func run(at position: Int) -> Range<Int>? { runs.first { $0.contains(position) } }

    /// Runs of words with nothing but spaces between them, as ranges of positions in `tokens`.
    var runs: [Range<Int>] {
        var out: [Range<Int>] = []
        var start = 0
        for position in 1..<max(1, tokens.count) where breaks[position] != .space {
            out.append(start..<position)
            start = position
        }
        if !tokens.isEmpty { out.append(start..<tokens.count) }
        return out
    }
}
