/// How well a page could be read apart from its printed labels: on a form filled in by hand the labels are sure and the values are not.
struct PageQuality: Sendable {
    /// Mean probability of the words that are no labels.
    var meanConfidence = 1.0
    /// Share of those words that are less sure than not.
    var doubtfulShare = 0.0
    /// Share of the labels with something beside them that no reader accepted.
    var refusedShare = 0.0
    /// Share of the words, labels too, that were read as writing by hand.
    var handShare = 0.0

    init(_ page: ReadPage) {
        let layout = page.marked.layout
        let words = layout.tokens.indices.filter { !page.marked.isLabel[$0] && layout.tokens[$0].text.count >= 2 }.map {
            layout.tokens[$0].confidence
        }
        if !words.isEmpty {
            meanConfidence = words.reduce(0, +) / Double(words.count)
            doubtfulShare = Double(words.filter { $0 < 0.6 }.count) / Double(words.count)
        }
        if !layout.tokens.isEmpty { handShare = Double(layout.tokens.count(where: \.isHandPrint)) / Double(layout.tokens.count) }
        let seen = page.link.seen.values.flatMap { $0 }.filter { $0.text.count > 1 }
        if seen.count >= 4 { refusedShare = Double(seen.filter { !$0.wasRead }.count) / Double(seen.count) }
    }
}
