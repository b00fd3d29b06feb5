import ReferralModel

/// Weighs what a page says for each class of document.
struct PageClassifier: Sendable {
    private let phrases: [ClassKnowledge.Phrase]
    private let titles: NameIndex
    private let titleIDs: [Int]
    private let bodies: NameIndex
    private let bodyIDs: [Int]
    private let coverSheet: CoverSheet
    private let notInTitles: Set<[UInt8]>
    private let titleWords: [(folded: [UInt8], documentClass: DocumentClass, weight: Double)]

    init(_ knowledge: ClassKnowledge) {
        phrases = knowledge.phrases
        coverSheet = CoverSheet(knowledge)
        titleWords = knowledge.titleWords
        notInTitles = knowledge.notInTitles
        titleIDs = phrases.indices.filter { knowledge.phrases[$0].place == .title }
        bodyIDs = phrases.indices.filter { knowledge.phrases[$0].place != .title }
        titles = NameIndex(titleIDs.map { knowledge.phrases[$0].folded })
        bodies = NameIndex(bodyIDs.map { knowledge.phrases[$0].folded })
    }

    /// What a page says.
    struct Evidence: Sendable {
        /// Sum of the weights for each class.
        var scores: [DocumentClass: Double] = [:]
        /// The part of ``scores`` that titles gave.
        var titleScores: [DocumentClass: Double] = [:]
        /// Rows that hold a title, with its class.
        var titleRows: [Int: DocumentClass] = [:]
        /// The runs of words that are titles, by row.
        var titles: [Int: [Range<Int>]] = [:]
        /// How much it asks what cover sheets ask, see ``CoverSheet``.
        var coverWeight = 0.0
        /// A title of the class was found.
        func hasTitle(_ documentClass: DocumentClass) -> Bool { titleRows.values.contains(documentClass) }

        fileprivate mutating func addTitle(_ weight: Double, for documentClass: DocumentClass) {
            scores[documentClass, default: 0] += weight
            titleScores[documentClass, default: 0] += weight
        }
    }

    func evidence(of page: PageLayout) -> Evidence {
        var evidence = Evidence()
        evidence.coverWeight = coverSheet.weight(of: page)
        var counted = Set<Int>()
        for row in page.rows.indices {
            let line = page.rows[row]
            for run in line.runs { title(run, row, page, &counted, &evidence) }
            if line.runs.count > 1, line.runs.count <= 3 { title(0..<line.tokens.count, row, page, &counted, &evidence) }
            for start in line.tokens.indices {
                var folded: [UInt8] = []
                for end in start..<min(start + 8, line.tokens.count) {
                    folded += page.token(row: row, end).folded
                    if folded.count > bodies.longest + 2 { break }
                    guard folded.count >= 4, let (name, quality) = bodies.best(for: folded), quality == 1 || folded.count > 8 else {
                        continue
                    }
                    let phrase = phrases[bodyIDs[name]]
                    guard counted.insert(bodyIDs[name]).inserted else { continue }
                    if phrase.place == .statement {
                        evidence.addTitle(phrase.weight * quality, for: phrase.documentClass)
                    } else {
                        evidence.scores[phrase.documentClass, default: 0] += phrase.weight * quality
                    }
                }
            }
        }
        titles(of: page, &evidence)
        return evidence
    }

    /// Titles that are not listed, told by a word in them: lines near the top with no label's colon and no value in them.
    private func titles(of page: PageLayout, _ evidence: inout Evidence) {
        var found = Set<DocumentClass>(evidence.titleRows.values)
        for row in page.rows.indices where page.rows[row].box.midY < 0.35 * Double(page.page.geometry.readingHeight) {
            for run in page.rows[row].runs where (2...9).contains(run.count) {
                let words = run.map { page.token(row: row, $0) }
                guard !isOption(run, row, page),
                    !words.contains(where: { $0.endsWithColon || $0.digitCount > 2 || notInTitles.contains($0.folded) }),
                    !page.isProse(row: row, at: run.lowerBound),
                    let known = titleWords.first(where: { title in words.contains { $0.folded == title.folded } })
                else { continue }
                let isCapitalised = words.allSatisfy { !$0.startsLowercase || $0.text.count <= 4 }
                guard isCapitalised || isHeadline(words, row, page), found.insert(known.documentClass).inserted else { continue }
                evidence.addTitle(known.weight, for: known.documentClass)
                // With small letters it may be a label or a remark as well: it tells the class, but is not taken out of the page.
                if isCapitalised, evidence.titleRows[row] == nil {
                    evidence.titleRows[row] = known.documentClass
                    evidence.titles[row, default: []].append(run)
                }
            }
        }
    }

    private func title(_ run: Range<Int>, _ row: Int, _ page: PageLayout, _ counted: inout Set<Int>, _ evidence: inout Evidence) {
        guard run.count <= 8, run.count > 1 || page.rows[row].tokens.count == 1, !isOption(run, row, page) else { return }
        let folded = run.flatMap { page.token(row: row, $0).folded }
        guard let (name, quality) = titles.best(for: folded) else { return }
        let id = titleIDs[name]
        // Titles stand in the upper part; lower down they are headings.
        let isHigh = page.rows[row].box.midY < 0.4 * Double(page.page.geometry.readingHeight)
        guard counted.insert(id).inserted else { return }
        evidence.addTitle(phrases[id].weight * quality * (isHigh ? 1 : 0.5), for: phrases[id].documentClass)
        if isHigh {
            evidence.titleRows[row] = phrases[id].documentClass
            evidence.titles[row, default: []].append(run)
        }
    }

    /// Whether the words stand behind a box to tick: a list of what is enclosed names notes and results and is none.
    private func isOption(_ run: Range<Int>, _ row: Int, _ page: PageLayout) -> Bool {
        let first = page.token(row: row, run.lowerBound).box
        return page.checkboxes.contains {
            $0.box.x1 <= first.x0 + page.height / 2 && first.x0 - $0.box.x1 < 2 * page.height && $0.box.y0 < first.y1
                && first.y0 < $0.box.y1
        }
    }

    /// Whether words with small letters are a title all the same: in larger print than the page's, or among its first lines.
    private func isHeadline(_ words: [Token], _ row: Int, _ page: PageLayout) -> Bool {
        guard let first = words.first, !first.startsLowercase, first.digitCount == 0 else { return false }
        let heights = words.map(\.box.height).sorted()
        return row < 4 || Double(heights[heights.count / 2]) > 1.3 * Double(page.height)
    }
}
