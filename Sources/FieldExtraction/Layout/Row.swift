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
    /// In pixels of the reading frame.
    var box: BoundingBox
    /// Median height of its words in pixels.
    var height: Int

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
