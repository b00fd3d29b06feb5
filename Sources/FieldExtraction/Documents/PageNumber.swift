import ReferralModel

/// The page number that a form prints at its foot or in its running head.
enum PageNumber {
    /// Reads `Page 2 of 3` and `Page 2/3` in the lower third of a page, or in its first lines, and `2/3` alone at the end of such a line.
    static func read(on page: PageLayout) -> (number: Int, count: Int)? {
        let from = page.page.geometry.readingHeight * 2 / 3
        let foot = page.rows.reversed().filter { $0.box.y0 > from }
        for row in foot + page.rows.prefix(2) {
            let words = row.tokens.map { page.tokens[$0].text.lowercased().trimmed { ".,;:()-".contains($0) } }
            for at in words.indices {
                if words[at].hasPrefix("pag") || words[at] == "pg" {
                    if at + 3 < words.count, words[at + 2] == "of" || words[at + 2] == "/", let found = pair(words[at + 1], words[at + 3]) {
                        return found
                    }
                    if at + 1 < words.count {
                        let parts = words[at + 1].split(separator: "/").map(String.init)
                        if parts.count == 2, let found = pair(parts[0], parts[1]) { return found }
                    }
                }
            }
        }
        return (page.rows.prefix(heads) + foot.prefix(feet)).compactMap { bare(in: $0, page) }.first
    }

    /// Lines at the top of a page that may be its running head.
    private static let heads = 3
    /// Lines at its foot that may number it.
    private static let feet = 2

    /// `New Patient Referral Packet   2/2` at the end of a running head or foot; not in the line that the sending machine prints, which has a time
    /// in it and its own count.
    private static func bare(in row: Row, _ page: PageLayout) -> (number: Int, count: Int)? {
        let words = row.tokens.map { page.tokens[$0].text }
        guard words.count > 1, let last = words.last.map({ $0.trimmed { "\"“”‘’'`.,|".contains($0) } }), last.count == 3,
            !words.contains(where: { $0.contains(":") })
        else { return nil }
        let parts = last.split(separator: "/").map(String.init)
        return parts.count == 2 ? pair(parts[0], parts[1]) : nil
    }

    private static func pair(_ number: String, _ count: String) -> (Int, Int)? {
        let fix = { (text: String) -> Int? in Int(text.map { "lI|i".contains($0) ? "1" : String($0) }.joined()) }
        guard let n = fix(number), let c = fix(count), n >= 1, c >= n, c <= 99 else { return nil }
        return (n, c)
    }
}
