/// A character of a line.
struct ReadCharacter {
    /// Its number.
    let letter: Int
    /// Columns of the result.
    let columns: Range<Int>
    /// The least of the logarithms of its columns, weighed.
    let certainty: Float
    /// Whether it begins a word of the lexicon.
    let startsWord: Bool

    /// The characters on the way through the columns, with the columns that are theirs.
    static func all(on path: [BeamNode]) -> [ReadCharacter] {
        var found: [(letter: Int, start: Int, end: Int, certainty: Float, startsWord: Bool)] = []
        var column = 0
        while column < path.count {
            var certainty: Float = 0
            while column < path.count, path[column].letter < 0 {
                certainty = min(certainty, path[column].certainty)
                column += 1
            }
            guard column < path.count else {
                // White at the end counts for the last character.
                if let last = found.indices.last { found[last].certainty = min(found[last].certainty, certainty) }
                break
            }
            let node = path[column]
            let isSpace = Int(node.letter) == CharacterSet.space
            // White before a space counts for the character before, unless it was weighed for something that is no word.
            if isSpace, let last = found.indices.last, node.kind != .none {
                found[last].certainty = min(found[last].certainty, certainty)
                certainty = 0
            }
            let start = column
            repeat {
                let sure = path[column].certainty
                if sure < certainty || isSpace && path[column].kind == .none { certainty = sure }
                column += 1
            } while column < path.count && path[column].isRepeat
            found.append((Int(node.letter), start, column, certainty, node.startsWord))
        }
        // Between two characters the middle of what is neither's is the border.
        return found.indices.map { index in
            let one = found[index]
            let from = index == 0 ? 0 : (found[index - 1].end + one.start) / 2
            let to = index + 1 < found.count ? (one.end + found[index + 1].start) / 2 : path.count
            return ReadCharacter(letter: one.letter, columns: from..<to, certainty: one.certainty, startsWord: one.startsWord)
        }
    }
}
