import PageImages
import ReferralModel

/// Characters that print makes alike and that their neighbours, or their slant, tell apart.
enum Lookalikes {
    /// The words of a page with the right ones of `l` and `I`, `:` and `.`, `/` and `1`.
    static func mended(_ words: [Word], on page: ReadablePage) -> [Word] {
        words.indices.map { index in
            let word = words[index]
            var mended = word
            // Between two words of letters, a stroke that leans ever so little is what parts them.
            let isParting = [index - 1, index + 1].allSatisfy { words.indices.contains($0) && isBeside(words[$0], word) }
            mended.text = isSlash(word, leaning: isParting ? 0.08 : 0.15, on: page) ? "/" : mended.text
            mended.text = withCapitals(mended.text)
            // No word ends in two full stops: the colon behind an abbreviation.
            if mended.text.hasSuffix(".."), !mended.text.hasSuffix("...") { mended.text = mended.text.dropLast() + ":" }
            return mended
        }
    }

    /// `l` among capitals is `I`: `M.l.` in `M.I.`, `Ml` in `MI`. `Pl` stays, the Place of an address.
    static func withCapitals(_ text: String) -> String {
        let letters = text.filter(\.isLetter)
        guard letters.contains("l"), letters.contains(where: \.isUppercase), letters.allSatisfy({ $0 == "l" || $0.isUppercase }),
            letters != "Pl", !text.contains(where: \.isNumber)
        else { return text }
        return text.replacing("l", with: "I")
    }

    private static func isBeside(_ neighbour: Word, _ word: Word) -> Bool {
        let gap = max(neighbour.box.x0, word.box.x0) - min(neighbour.box.x1, word.box.x1)
        return neighbour.line == word.line && gap < word.box.height && neighbour.text.count > 1 && neighbour.text.allSatisfy(\.isLetter)
    }

    /// A stroke by itself that leans to the right.
    private static func isSlash(_ word: Word, leaning least: Double, on page: ReadablePage) -> Bool {
        guard ["1", "I", "l", "|", "f", "J", "7"].contains(word.text), word.box.height > 12 else { return false }
        let box = word.box
        let pieces = page.components(in: box)
        guard pieces.count == 1, let stroke = pieces.first, stroke.height * 5 > box.height * 3 else { return false }
        let third = stroke.height / 3
        func middle(_ y0: Int, _ y1: Int) -> Double? {
            BoundingBox.around(page.components(in: BoundingBox(stroke.x0, y0, stroke.x1, y1)))?.midX
        }
        guard let top = middle(stroke.y0, stroke.y0 + third), let centre = middle(stroke.y0 + third, stroke.y1 - third),
            let foot = middle(stroke.y1 - third, stroke.y1)
        else { return false }
        let lean = (top - foot) / Double(stroke.height)
        return lean > least && lean < 0.6 && abs((top + foot) / 2 - centre) * 12 < Double(stroke.height)
    }
}
