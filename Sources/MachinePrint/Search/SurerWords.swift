/// The surer words of two readings of a line.
enum SurerWords {
    /// Confidence that words of the other reading need. Among less sure ones the surer is as often the wrong one; anything from 0.75 to 0.9
    /// does nearly the same on faxes.
    private static let likely = 0.75

    /// What stands in the same columns is taken whole from one reading or from the other: words that the one parts and the other joins
    /// stay together.
    ///
    /// - Parameters:
    ///   - words: of the line, from the left.
    ///   - others: what the other reading has.
    ///   - sure: confidence from which words are left alone.
    /// - Returns: the words of the line, from the left.
    static func chosen(from words: [PrintedWord], _ others: [PrintedWord], sure: Double) -> [PrintedWord] {
        var chosen: [PrintedWord] = []
        var own = words[...]
        var other = others[...]
        while let start = [own.first, other.first].compactMap({ $0?.columns.lowerBound }).min() {
            var end = start + 1
            var (mine, theirs): ([PrintedWord], [PrintedWord]) = ([], [])
            // Each word that reaches into the stretch makes it longer, until none does.
            while true {
                if let next = own.first, next.columns.lowerBound < end {
                    mine.append(own.removeFirst())
                    end = max(end, next.columns.upperBound)
                } else if let next = other.first, next.columns.lowerBound < end {
                    theirs.append(other.removeFirst())
                    end = max(end, next.columns.upperBound)
                } else {
                    break
                }
            }
            chosen += isSurer(theirs, than: mine, sure: sure) ? theirs : mine
        }
        return chosen
    }

    private static func isSurer(_ theirs: [PrintedWord], than mine: [PrintedWord], sure: Double) -> Bool {
        let lowest = theirs.map(\.confidence).min() ?? 0
        // What only the other sees may be what it alone shows.
        guard let least = mine.map(\.confidence).min() else { return false }
        // No dictionary bears a number out: of two, the surer is not more often right, and written by hand neither is.
        return least < sure && lowest > max(least, likely) && !mine.contains { $0.text.contains(where: \.isNumber) }
    }
}
