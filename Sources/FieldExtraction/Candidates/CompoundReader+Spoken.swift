import ReferralModel

/// Which language is spoken, and whether somebody has to translate.
extension CompoundReader {
    /// `Korean / Yes`, `Korean, needs an interpreter`, `no interpreter needed (English)`: the language, and whether an interpreter is needed.
    /// Nil where not both are spoken of, or anything else is.
    func spoken() -> [Candidate]? {
        let tokens = page.layout.tokens
        guard (2...6).contains(firstLine.count), let (language, own) = language(in: firstLine) else { return nil }
        let rest = firstLine.filter { !own.contains($0) }.filter { tokens[$0].folded.count > 0 }
        let needs = link.knowledge.phrases["needs_interpreter", default: []].map { Fold.bytes($0) }
        let denies: Set<[UInt8]> = [Fold.bytes("no"), Fold.bytes("n"), Fold.bytes("not"), Fold.bytes("without"), Fold.bytes("none")]
        func isAnswer(_ token: Int) -> Bool { link.knowledge.yesNo.contains { $0.folded == tokens[token].folded } }
        func isAbout(_ token: Int) -> Bool {
            ["interpret", "translat"].contains { tokens[token].folded.starts(with: Fold.bytes($0)) }
        }
        guard let last = rest.last, rest.contains(where: { isAnswer($0) || isAbout($0) }),
            rest.allSatisfy({ isAnswer($0) || isAbout($0) || denies.contains(tokens[$0].folded) || needs.contains(tokens[$0].folded) })
        else { return nil }
        let flag = Candidate(
            key: .patientInterpreter, content: .bool(!rest.contains { denies.contains(tokens[$0].folded) }), raw: page.text(rest),
            page: page.number, tokens: rest, box: page.box(rest) ?? tokens[last].box, relation: zone.relation, source: .ocr,
            wordConfidence: page.confidence(rest), lowestConfidence: page.lowestConfidence(rest))
        return [language, flag]
    }

    /// A language that `Models/` knows among words, and its words.
    private func language(in words: [Int]) -> (Candidate, Set<Int>)? {
        for count in [2, 1] where words.count >= count {
            for start in 0...(words.count - count) {
                let own = Array(words[start..<(start + count)])
                let text = page.text(own).trimmed { "/,;:.()".contains($0) }
                if let found = link.candidate(text, as: .patientLanguage, tokens: own, zone: zone), found.isKnown, found.repairs == 0 {
                    return (found, Set(own))
                }
            }
        }
        return nil
    }
}
