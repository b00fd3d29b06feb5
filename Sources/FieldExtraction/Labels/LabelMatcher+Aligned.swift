import ReferralModel

/// Columns of labels: where several begin under one another, words that are a name letter by letter and begin there are one too, even
/// where what stands behind them reads like their sentence: `Reason Calcium 11.6 on repeat, kidney stone two years ago.`
extension LabelMatcher {
    /// Labels that make a column.
    private static let ofColumn = 4
    /// Words that a name in a column has at most.
    private static let longestInColumn = 5

    /// Names in the columns that `found` make, on the rows where nothing was found there.
    func aligned(with found: [LabelMatch], on page: PageLayout) -> [LabelMatch] {
        let starts = found.filter { $0.startsRun && $0.quality == 1 && !$0.hasColon && $0.composed == nil }.map(\.box.x0)
        guard starts.count >= Self.ofColumn else { return [] }
        let taken = Dictionary(grouping: found, by: \.row)
        return page.rows.indices.flatMap { row in
            page.rows[row].runs.compactMap { run -> LabelMatch? in
                let first = page.token(row: row, run.lowerBound)
                let x = first.box.x0
                guard !first.startsLowercase, starts.count(where: { abs($0 - x) <= page.height / 3 }) >= Self.ofColumn,
                    !taken[row, default: []].contains(where: { $0.range.overlaps(run) })
                else { return nil }
                return name(opening: run, row, page)
            }
        }
    }

    /// The longest name that opens a run with its value behind it.
    private func name(opening run: Range<Int>, _ row: Int, _ page: PageLayout) -> LabelMatch? {
        var found: LabelMatch?
        var folded: [UInt8] = []
        for end in run.prefix(Self.longestInColumn) {
            folded += page.token(row: row, end).folded
            guard end + 1 < run.upperBound, folded.count >= 4, !page.token(row: row, end + 1).startsLowercase,
                let (name, quality) = index.best(for: folded, read: [], exactly: true), quality == 1
            else { continue }
            let range = run.lowerBound..<(end + 1)
            found = LabelMatch(
                name: name, row: row, range: range, box: page.box(row: row, range), text: page.text(row: row, range), quality: 1,
                hasColon: false, startsRun: true, endsRun: false, length: knowledge.names[name].folded.count)
        }
        return found
    }
}
