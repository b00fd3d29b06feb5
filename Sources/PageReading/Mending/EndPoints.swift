import PageImages
import ReferralModel

/// The colon or full stop behind a short word that stands alone, which Tesseract takes for dust. A label is known by its colon.
enum EndPoints {
    /// The words of a page, with the points that the ink shows behind them.
    static func added(to words: [Word], on page: ReadablePage) -> [Word] {
        words.map { word in
            guard word.confidence > 0.5, let last = word.text.last, last.isLetter || last.isNumber || last == ")",
                let (point, box) = point(behind: word, on: page)
            else { return word }
            var ended = word
            ended.text.append(point)
            ended.box = word.box.union(box)
            return ended
        }
    }

    private static func point(behind word: Word, on page: ReadablePage) -> (Character, BoundingBox)? {
        let height = word.box.height
        let gap = BoundingBox(word.box.x1 + 1, word.box.y0, word.box.x1 + 1 + height * 2 / 3, word.box.y1 + height / 8)
        guard height > 12, page.inkCount(in: gap) > 3 else { return nil }
        let dots = page.components(in: gap).sorted { $0.y0 < $1.y0 }
        guard let low = dots.last, dots.allSatisfy({ isDot($0, of: height) && $0.x0 > gap.x0 && $0.x1 < gap.x1 }) else { return nil }
        // Letters that hang below the line move the lower edge of the word away from it.
        let hangs = word.text.contains { "gjpqyQ,;".contains($0) }
        let foot = hangs ? word.box.y1 - height / 5 : word.box.y1
        guard abs(low.y1 - foot) <= max(2, height / 8) else { return nil }
        switch dots.count {
        case 1: return (".", low)
        case 2 where abs(dots[0].midX - low.midX) * 8 < Double(height) && (low.y0 - dots[0].y1) * 6 > height:
            return (":", dots[0].union(low))
        default: return nil
        }
    }

    private static func isDot(_ box: BoundingBox, of height: Int) -> Bool {
        let sides = (min(box.width, box.height), max(box.width, box.height))
        return sides.0 * 10 >= height && sides.1 * 3 <= height && sides.1 * 2 <= sides.0 * 3
    }
}
