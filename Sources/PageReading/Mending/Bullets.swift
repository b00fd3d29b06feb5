import PageImages
import ReferralModel

/// Dots that stand between the words of a line and keep names or places apart; Tesseract passes them over.
enum Bullets {
    /// The words of a page with its bullets.
    ///
    /// - Parameters:
    ///   - words: grouped to lines.
    ///   - page: the page they stand on.
    /// - Returns: the words in the same order, each bullet before the word it stands before.
    static func added(to words: [Word], on page: ReadablePage) -> [Word] {
        var all: [Word] = []
        for (index, word) in words.enumerated() {
            let next = words.dropFirst(index + 1).first.flatMap { $0.line == word.line ? $0 : nil }
            if let next, isDot(word, beside: next, on: page) {
                // Between words a dot keeps them apart; before the first it only marks an item of a list.
                if let last = all.last, last.line == word.line {
                    all.append(bullet(word.box, in: word))
                }
                continue
            }
            if let last = all.last, last.line == word.line, let dot = dot(between: last.box, and: word.box, on: page) {
                all.append(bullet(dot, in: word))
            }
            all.append(word)
        }
        return all
    }

    /// A bullet of the line that a word is of.
    private static func bullet(_ box: BoundingBox, in word: Word) -> Word {
        Word("•", box: box, confidence: 0.9, line: word.line, block: word.block)
    }

    /// Whether a word of one sign is a dot that was taken for a letter or another sign.
    private static func isDot(_ word: Word, beside next: Word, on page: ReadablePage) -> Bool {
        guard word.text.count == 1, word.text != ".", word.box.height * 5 < next.box.height * 4 else { return false }
        let pieces = page.components(in: word.box)
        guard pieces.count == 1, let spot = pieces.first else { return false }
        let isDotSized = spot.height * 8 >= next.box.height && spot.height * 2 <= next.box.height
        let isInMiddle = spot.y0 > next.box.y0 + next.box.height / 5 && spot.y1 < next.box.y1 - next.box.height / 8
        return isDotSized && isInMiddle && isDisc(spot, on: page)
    }

    /// Whether a piece of ink is round and filled.
    private static func isDisc(_ spot: BoundingBox, on page: ReadablePage) -> Bool {
        let isRound = spot.width * 4 >= spot.height * 3 && spot.height * 4 >= spot.width * 3
        return isRound && page.inkCount(in: spot) * 10 >= spot.area * 6
    }

    /// A round spot alone in the gap, at the middle of small letters.
    private static func dot(between left: BoundingBox, and right: BoundingBox, on page: ReadablePage) -> BoundingBox? {
        let height = min(left.height, right.height)
        let gap = BoundingBox(left.x1 + 1, max(left.y0, right.y0), right.x0 - 1, min(left.y1, right.y1))
        guard gap.width * 2 > height, gap.width < 3 * height, gap.height * 3 > height * 2, page.inkCount(in: gap) > 3 else { return nil }
        let pieces = page.components(in: gap)
        guard pieces.count == 1, let spot = pieces.first else { return nil }
        let isDotSized = spot.height * 8 >= height && spot.height * 5 <= height * 2
        let isFree = spot.x0 > gap.x0 && spot.x1 < gap.x1
        // A full stop stands on the line, a bullet above it.
        let isInMiddle = spot.y0 * 4 > gap.y0 * 4 + gap.height && spot.y1 * 5 < gap.y1 * 5 - gap.height
        return isDotSized && isFree && isInMiddle && isDisc(spot, on: page) ? spot : nil
    }
}
