import ReferralModel

/// A page as rows of words, with the lines, combs and boxes that part them. All boxes are in pixels of the reading frame.
struct PageLayout: Sendable {
    let page: PageText
    let tokens: [Token]
    let rows: [Row]
    /// For each token the row it is in and its place there.
    let place: [(row: Int, position: Int)]
    /// Usual height of a word in pixels.
    let height: Int
    let grid: CellGrid
    let combs: [Comb]
    let checkboxes: [Checkbox]
    /// What parts a sidebar from the rest.
    let gutter: Gutter?
    /// The lines are numbered: numbers that rise begin at least six of them.
    let isNumbered: Bool

    var number: Int { page.number }
    var width: Int { page.geometry.readingWidth }

    init(_ page: PageText) {
        self.page = page
        let marks = CheckMarks.find(in: page)
        checkboxes = marks.checkboxes
        let height = Self.usualHeight(of: page.words)
        self.height = height
        let combs = Comb.find(in: page.rulingLines, height: height)
        self.combs = combs
        let grid = CellGrid(page.rulingLines, combs: combs, words: page.words, height: height)
        self.grid = grid
        tokens = Tokenizer(combs: combs, checkboxes: marks.checkboxes, height: height).tokens(
            of: TransmissionLine.removed(from: marks.words.filter { !grid.isLine($0) }, of: page))
        let gutter = Gutter.find(
            in: tokens.map(\.box), rules: page.rulingLines.map(\.box), height: height, width: page.geometry.readingWidth,
            pageHeight: page.geometry.readingHeight)
        self.gutter = gutter
        rows = RowBuilder(
            tokens: tokens, grid: grid, checkboxes: marks.checkboxes, height: height, width: page.geometry.readingWidth, gutter: gutter
        ).rows()
        var place = [(row: Int, position: Int)](repeating: (0, 0), count: tokens.count)
        for (r, row) in rows.enumerated() {
            for (position, token) in row.tokens.enumerated() { place[token] = (r, position) }
        }
        self.place = place
        isNumbered = Self.risingNumbers(rows.compactMap { $0.tokens.first }.map { [tokens] in tokens[$0].text }) >= 6
    }

    /// How many of the words that begin lines are numbers that rise from line to line.
    private static func risingNumbers(_ words: [String]) -> Int {
        var last = 0
        var count = 0
        for word in words {
            guard let number = Int(word.trimmed { ".):".contains($0) }), number > last, number <= last + 4 else { continue }
            last = number
            count += 1
        }
        return count
    }

    /// The words of a row at `positions`, joined.
    func text(row: Int, _ positions: Range<Int>) -> String {
        positions.map { tokens[rows[row].tokens[$0]].text }.joined(separator: " ")
    }

    func token(row: Int, _ position: Int) -> Token { tokens[rows[row].tokens[position]] }

    /// The box around the words of a row at `positions`.
    func box(row: Int, _ positions: Range<Int>) -> BoundingBox {
        BoundingBox.around(positions.map { token(row: row, $0).box }) ?? rows[row].box
    }

    /// Whether words that are not in `isLabel` begin less than `reach` pixels below a box in its cell.
    func hasWords(below label: BoundingBox, in cell: BoundingBox, within reach: Int, but isLabel: [Bool]) -> Bool {
        tokens.indices.contains { token in
            let box = tokens[token].box
            return !isLabel[token] && cell.containsCenter(of: box) && box.midY > Double(label.y1) && box.y0 - label.y1 < reach
        }
    }

    /// The comb right over words that stand at its left end.
    func comb(over box: BoundingBox) -> Comb? {
        combs.filter { abs($0.box.x0 - box.x0) < height && box.y0 - $0.box.y1 > -height / 3 && box.y0 - $0.box.y1 < height }
            .max { $0.box.y1 < $1.box.y1 }
    }

    /// Whether words stand right over the left end of a comb.
    func isOver(_ comb: Comb, _ box: BoundingBox) -> Bool {
        abs(comb.box.x0 - box.x0) < 2 * height && comb.box.y0 - box.y1 > -height / 2 && comb.box.y0 - box.y1 < height
    }

    /// Whether a row reads like a sentence rather than like labels and values; with `position`, only the run of words there.
    func isProse(row: Int, at position: Int? = nil) -> Bool {
        let runs = rows[row].runs.filter { run in position.map { run.contains($0) } ?? true }
        guard let run = runs.max(by: { $0.count < $1.count }), run.count >= 7 else { return false }
        let words = run.map { token(row: row, $0) }
        let lower = words.filter(\.startsLowercase).count
        let colons = words.filter(\.endsWithColon).count
        return Double(lower) >= 0.45 * Double(words.count) && colons <= 1
    }

    private static func usualHeight(of words: [Word]) -> Int {
        let heights = words.filter { $0.text.utf8.count > 2 && $0.confidence > 0.4 }.map(\.box.height).sorted()
        return max(8, heights.isEmpty ? 24 : heights[heights.count / 2])
    }

    /// Tokens by the rows they stand on, from top to bottom and from left to right.
    func lines(of tokens: [Int]) -> [[Int]] {
        Dictionary(grouping: tokens) { place[$0].row }.sorted { $0.key < $1.key }
            .map { $0.value.sorted { place[$0].position < place[$1].position } }
    }
}
