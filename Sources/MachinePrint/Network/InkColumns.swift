/// The columns of a line that have ink.
///
/// The network tells where a character is to a few pixels, and rather late than early; where a word ends and the next begins, the white
/// between them tells to the pixel.
struct InkColumns {
    private let hasInk: [Bool]
    /// How far from where the network sees it the border of two words may be, in pixels.
    private let reach: Int

    init(of line: GreyLine) {
        let (ink, paper) = line.inkAndPaper
        let middle = (ink + paper) / 2
        // What stands above and below may reach into the picture of the line.
        let rows = line.height / 12..<line.height - line.height / 12
        var hasInk = [Bool](repeating: false, count: line.width)
        for row in rows {
            for column in 0..<line.width where Float(line.bytes[row * line.width + column]) < middle { hasInk[column] = true }
        }
        self.hasInk = hasInk
        reach = line.height / 2
    }

    /// The words with columns that fit their ink.
    func fitted(_ words: [PrintedWord]) -> [PrintedWord] {
        var starts = [0]
        var ends: [Int] = []
        for (word, next) in zip(words, words.dropFirst()) {
            let border = (word.columns.upperBound + next.columns.lowerBound) / 2
            let gap = widest(from: max(word.columns.lowerBound, border - reach), to: min(next.columns.upperBound, border + reach))
            ends.append(gap?.lowerBound ?? border)
            starts.append(gap?.upperBound ?? border)
        }
        ends.append(hasInk.count)
        return words.indices.map { index in
            let part = starts[index]..<max(starts[index], min(ends[index], hasInk.count))
            guard let first = part.first(where: { hasInk[$0] }), let last = part.last(where: { hasInk[$0] }) else { return words[index] }
            return PrintedWord(text: words[index].text, columns: first..<last + 1, confidence: words[index].confidence)
        }
    }

    /// The widest stretch without ink, of several the first.
    private func widest(from start: Int, to end: Int) -> Range<Int>? {
        var best: Range<Int>?
        var column = max(0, start)
        while column < min(end, hasInk.count) {
            guard !hasInk[column] else {
                column += 1
                continue
            }
            var stop = column
            while stop < min(end, hasInk.count), !hasInk[stop] { stop += 1 }
            if stop - column > best?.count ?? 0 { best = column..<stop }
            column = stop
        }
        return best
    }
}
