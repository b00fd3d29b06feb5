import ReferralModel

/// The running text of a page in reading order, with its paragraphs.
struct ProseText: Sendable {
    let page: MarkedPage
    /// Token indices in reading order.
    let tokens: [Int]
    /// For each of `tokens`, the number of its paragraph.
    let paragraph: [Int]

    init(_ page: MarkedPage) {
        self.page = page
        let layout = page.layout
        var tokens: [Int] = []
        var paragraph: [Int] = []
        var number = 0
        var last: Row?
        for row in layout.rows {
            if let last {
                let gap = row.box.y0 - last.box.y1
                if gap > (max(row.height, last.height) * 4) / 5 || row.box.x0 > last.box.x1 { number += 1 }
            }
            for token in row.tokens {
                tokens.append(token)
                paragraph.append(number)
            }
            last = row
        }
        self.tokens = tokens
        self.paragraph = paragraph
    }

    func token(_ at: Int) -> Token { page.layout.tokens[tokens[at]] }

    func text(_ range: Range<Int>) -> String { page.text(Array(tokens[range])) }

    /// Whether a sentence ends with the word.
    func endsSentence(_ at: Int) -> Bool {
        guard token(at).endsSentence else { return false }
        let word = token(at).text.lowercased()
        if ["dr.", "mr.", "mrs.", "ms.", "st.", "no.", "vs.", "approx.", "wt.", "hx.", "dx.", "e.g.", "i.e.", "jr.", "sr."].contains(word) {
            return false
        }
        if word.count == 2, token(at).text.first?.isUppercase ?? false { return false }
        guard at + 1 < tokens.count else { return true }
        return paragraph[at + 1] != paragraph[at] || !token(at + 1).startsLowercase
    }

    /// The sentence that the word at `at` is part of.
    func sentence(around at: Int) -> Range<Int> {
        var start = at
        while start > 0, paragraph[start - 1] == paragraph[at], !endsSentence(start - 1) { start -= 1 }
        var end = at
        while end + 1 < tokens.count, paragraph[end + 1] == paragraph[at], !endsSentence(end) { end += 1 }
        return start..<(end + 1)
    }

    /// The paragraph that the word at `at` is part of.
    func paragraph(around at: Int) -> Range<Int> {
        var start = at
        while start > 0, paragraph[start - 1] == paragraph[at] { start -= 1 }
        var end = at
        while end + 1 < tokens.count, paragraph[end + 1] == paragraph[at] { end += 1 }
        return start..<(end + 1)
    }

    /// The paragraph of the word at a place; empty behind the last word.
    func paragraph(from at: Int) -> Range<Int> { at < tokens.count ? paragraph(around: at) : at..<at }
}
