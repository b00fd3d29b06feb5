import PageImages
import ReferralModel

/// Full stops and colons that were taken for commas and semicolons: a speck beside a point makes the one look like the other to a network,
/// but lets no point reach below the line, as commas do.
enum EndMarks {
    /// The words of a page with the full stops and colons that their ink shows.
    static func mended(_ words: [Word], on page: ReadablePage) -> [Word] {
        words.map { word in
            guard let last = word.text.last, ",;".contains(last), word.text.count > 1, word.confidence < 0.96,
                let mark = mark(behind: word, on: page)
            else { return word }
            var mended = word
            mended.text = String(word.text.dropLast()) + String(mark)
            return mended
        }
    }

    /// The full stop or colon behind a word; nil where the ink shows neither.
    private static func mark(behind word: Word, on page: ReadablePage) -> Character? {
        let height = word.box.height
        let part = BoundingBox(word.box.x0, word.box.y0, word.box.x1 + height / 8, word.box.y1 + height / 6)
        let pieces = page.components(in: part)
        let letters = pieces.filter { $0.height * 20 > height * 9 }
        guard height >= 14, letters.count >= 2, let end = letters.map(\.x1).max() else { return nil }
        // Most letters stand on the line; those that hang below it are fewer.
        let feet = letters.map(\.y1).sorted()
        let line = feet[feet.count / 2]
        let marks = pieces.filter { $0.x0 >= end && min($0.width, $0.height) * 10 >= height }.sorted { $0.y0 < $1.y0 }
        guard let low = marks.last, marks.count <= 2, low.height * 2 <= low.width * 3, low.y1 - line <= max(1, height / 16),
            line - low.y1 <= max(2, height / 8)
        else { return nil }
        guard marks.count == 2 else { return "." }
        return abs(marks[0].midX - low.midX) * 8 < Double(height) && marks[0].y1 < low.y0 ? ":" : nil
    }
}
