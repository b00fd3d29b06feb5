import PageImages
import ReferralModel

/// Characters read from a comb as one word, or as several where cells between them are empty.
enum CombReading {
    private static func text(of read: [Word]) -> String { read.map(\.text).joined().filter { !$0.isWhitespace } }

    /// Whether there is one character for each inked cell.
    static func isWhole(_ read: [Word], inked: [Bool]) -> Bool { text(of: read).count == inked.count { $0 } }

    /// The inked cells that stand next to one another, run by run.
    static func runs(of comb: Comb, inked: [Bool]) -> [Comb] {
        zip(comb.cells, inked).split { !$0.1 }.map { Comb(cells: $0.map(\.0)) }
    }

    /// Shares the characters out among the inked cells.
    ///
    /// - Parameters:
    ///   - read: the words of the strip.
    ///   - comb: where the cells stand.
    ///   - inked: which cells have ink.
    ///   - line: number of the line that the words get.
    ///   - block: number of the block that the words get.
    /// - Returns: the words, each over the cells it fills.
    static func words(_ read: [Word], of comb: Comb, inked: [Bool], line: Int, block: Int) -> [Word] {
        let text = self.text(of: read)
        guard !text.isEmpty else { return [] }
        let confidence = read.map(\.confidence).min() ?? 0
        let used = comb.cells.indices.filter { inked[$0] }
        let characters = Array(text)
        guard characters.count == used.count else {
            // Which character stands in which cell is open; the reading is worth less then.
            let box = BoundingBox.around(used.map { comb.cells[$0] }) ?? comb.box
            return [Word(text, box: box, confidence: confidence * 0.6, line: line, block: block)]
        }
        var words: [Word] = []
        var previous = -2
        for (character, cell) in zip(characters, used) {
            if cell == previous + 1, let last = words.indices.last {
                words[last].text.append(character)
                words[last].box = words[last].box.union(comb.cells[cell])
            } else {
                words.append(Word(String(character), box: comb.cells[cell], confidence: confidence, line: line, block: block))
            }
            previous = cell
        }
        return words
    }
}
