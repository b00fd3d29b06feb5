import ReferralModel

/// The words that a file is made of, wherever they stand, and what they say of its being a referral.
///
/// ``PageClassifier`` listens for phrases that somebody has thought of; this is what the words of many files have taught.
struct FileWords: Sendable {
    /// Each word as `w:word`, and as `t:word` where it stands in the top quarter of a page.
    let signs: Set<String>

    /// So many different words tell something; fewer tell less.
    private static let enough = 100.0

    init(_ pages: some Sequence<ReadPage>) {
        var signs: Set<String> = []
        for page in pages {
            let layout = page.marked.layout
            let top = layout.page.geometry.readingHeight / 4
            for token in layout.tokens {
                guard let word = SignWord.plain(token.text) else { continue }
                signs.insert("w:" + word)
                if token.box.y0 < top { signs.insert("t:" + word) }
            }
        }
        self.signs = signs
    }

    /// Logarithm of the odds that the file is a referral, -6 to 6.
    func evidence(_ model: SignModel) -> Double {
        guard let place = model.outcomes.firstIndex(of: "referral") else { return 0 }
        let odds = max(-6, min(6, model.probabilities(signs)[place].logOdds(least: 1e-9)))
        let words = signs.count { $0.hasPrefix("w:") }
        return odds * min(1, Double(words) / Self.enough)
    }
}
