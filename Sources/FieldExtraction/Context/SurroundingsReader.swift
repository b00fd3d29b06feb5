import ReferralModel

/// Reads the ``Surroundings`` of values on one page.
struct SurroundingsReader: Sendable {
    private let layout: PageLayout
    /// Each token as it is counted; nil for those without letters and digits.
    private let words: [String?]
    /// Rows of few words in capitals, from top to bottom.
    private let headings: [Int]

    /// Words to the left that are looked at.
    private static let left = 7
    /// Lines above in which words may stand over the value, and of these the nearest that count.
    private static let above = (lines: 8, nearest: 2)
    /// Lines above whose first words tell what part of the form this is.
    private static let part = 11

    init(_ layout: PageLayout) {
        self.layout = layout
        words = layout.tokens.map { SignWord.plain($0.text) }
        headings = layout.rows.indices.filter { Self.isHeading(layout.rows[$0], layout) }
    }

    func surroundings(of candidate: Candidate) -> Surroundings {
        var signs: Set<String> = []
        signs.reserveCapacity(128)
        if let place = place(of: candidate) {
            beside(place, &signs)
            over(candidate.box, above: place.row, &signs)
            heads(above: place.row, &signs)
            signs.insert("Y:\(4 * max(0, layout.rows[place.row].box.y0) / max(1, layout.page.geometry.readingHeight))")
        }
        for word in Self.words(candidate.label ?? "") { signs.insert("T:" + word) }
        for word in Self.words(candidate.raw).prefix(8) { signs.insert("W:" + word) }
        signs.insert("V:" + Self.look(of: candidate.raw))
        signs.insert("N:\(min(candidate.raw.count / 4, 10))")
        signs.insert("P:\(min(candidate.page, 3))")
        signs.insert("K:" + candidate.relation.rawValue)
        return Surroundings(signs: signs)
    }

    /// The row of a value, and its first and last place there.
    private func place(of candidate: Candidate) -> (row: Int, from: Int, to: Int)? {
        let places = candidate.tokens.map { layout.place[$0] }
        if let row = places.map(\.row).min() {
            let own = places.filter { $0.row == row }.map(\.position)
            return (row, own.min() ?? 0, own.max() ?? 0)
        }
        // A ticked box has no words of its own: it stands before the first word to its right.
        guard
            let row = layout.rows.indices.filter({ layout.rows[$0].box.verticalOverlap(candidate.box) > 0 })
                .min(by: {
                    abs(layout.rows[$0].box.midY - candidate.box.midY) < abs(layout.rows[$1].box.midY - candidate.box.midY)
                })
        else { return nil }
        let first = layout.rows[row].tokens.firstIndex { layout.tokens[$0].box.x0 >= candidate.box.x0 } ?? layout.rows[row].tokens.count
        return (row, first, first - 1)
    }

    private func beside(_ place: (row: Int, from: Int, to: Int), _ signs: inout Set<String>) {
        let row = layout.rows[place.row]
        var gaps = 0
        for position in (max(0, place.from - Self.left)..<place.from).reversed() {
            if row.breaks[min(position + 1, row.breaks.count - 1)] != .space { gaps += 1 }
            let token = row.tokens[position]
            if position == place.from - 1, let last = layout.tokens[token].text.last, !last.isLetter, !last.isNumber {
                signs.insert("E:\(last)")
            }
            guard let word = words[token] else { continue }
            if position == place.from - 1 { signs.insert("L:" + word) }
            signs.insert("L\(min(gaps, 2)):" + word)
            signs.insert("A:" + word)
        }
        let next = place.to + 1
        for position in next..<max(next, min(next + 3, row.tokens.count)) {
            if let word = words[row.tokens[position]] { signs.insert("R\(min(position - next, 1)):" + word) }
        }
    }

    /// Words right over and right under the value.
    private func over(_ box: BoundingBox, above row: Int, _ signs: inout Set<String>) {
        let from = box.x0 - 2 * layout.height
        let to = box.x1 + layout.height / 2
        func stands(_ token: Int) -> Bool { layout.tokens[token].box.x0 < to && layout.tokens[token].box.x1 > from }
        var found = 0
        for line in (max(0, row - Self.above.lines)..<row).reversed() {
            let over = layout.rows[line].tokens.filter(stands).prefix(8)
            guard !over.isEmpty else { continue }
            found += 1
            for word in over.compactMap({ words[$0] }) {
                signs.insert("U\(found):" + word)
                signs.insert("A:" + word)
            }
            if found == Self.above.nearest { break }
        }
        for line in (row + 1)..<max(row + 1, min(row + 3, layout.rows.count)) {
            for word in layout.rows[line].tokens.filter(stands).compactMap({ words[$0] }) { signs.insert("D:" + word) }
        }
    }

    /// The first words of the lines above, and the nearest two headings in capitals.
    private func heads(above row: Int, _ signs: inout Set<String>) {
        for line in (max(0, row - Self.part)..<row).reversed() {
            let tokens = layout.rows[line].tokens
            let kind = (tokens.count <= 5 ? "SH" : "S") + (row - line <= 3 ? "0:" : "1:")
            for word in tokens.prefix(4).compactMap({ words[$0] }) { signs.insert(kind + word) }
        }
        for (nearness, line) in headings.reversed().drop(while: { $0 >= row }).prefix(2).enumerated() {
            for word in layout.rows[line].tokens.compactMap({ words[$0] }) {
                signs.insert("H\(nearness + 1):" + word)
                signs.insert("A:" + word)
            }
        }
    }

    private static func isHeading(_ row: Row, _ layout: PageLayout) -> Bool {
        guard row.tokens.count <= 6 else { return false }
        let tokens = row.tokens.map { layout.tokens[$0] }
        guard tokens.allSatisfy({ $0.digitCount < 3 && !$0.text.contains(where: \.isLowercase) }) else { return false }
        return tokens.reduce(0) { $0 + $1.text.count(where: \.isLetter) } > 4
    }

    private static func words(_ text: String) -> [String] { text.split(separator: " ").compactMap { SignWord.plain($0) } }

    /// What kinds of characters follow each other: `(99+) 99+-99+` for a phone number, `Aa+, Aa+` for a name.
    private static func look(of raw: String) -> String {
        var out: [Character] = []
        var last: Character?
        var run = 0
        for character in raw {
            let kind: Character = character.isNumber ? "9" : character.isUppercase ? "A" : character.isLetter ? "a" : character
            run = kind == last ? run + 1 : 1
            last = kind
            if run <= 2 { out.append(kind) } else if run == 3 { out.append("+") }
            if out.count >= 14 { break }
        }
        return String(out)
    }
}
