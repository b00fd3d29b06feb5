import ReferralModel

/// Which language is spoken and whether somebody has to translate.
extension ProseReader {
    /// `a Spanish interpreter`, `an interpreter for Spanish`: the language, and that one is needed unless the sentence denies it.
    func interpreted() -> [Candidate] {
        for at in text.tokens.indices {
            let word = text.token(at).text.lowercased().filter(\.isLetter)
            guard word.hasPrefix("interpreter") || word.hasPrefix("translator"), let language = language(around: at),
                let found = candidate(text.text(language).trimmed { ",.;:()".contains($0) }, as: .patientLanguage, language), found.isKnown
            else { continue }
            let sentence = text.sentence(around: at)
            let isDenied = sentence.contains { ["no", "not", "without", "declines"].contains(text.token($0).text.lowercased()) }
            return [found] + (isDenied ? [] : flag(.patientInterpreter, true, at..<(at + 1)))
        }
        return []
    }

    private func language(around at: Int) -> Range<Int>? {
        if at + 2 < text.tokens.count, ["for", "in", "who"].contains(text.token(at + 1).text.lowercased()) {
            let behind = text.token(at + 2).text.lowercased() == "speaks" ? at + 3 : at + 2
            if behind < text.tokens.count, text.token(behind).text.first?.isUppercase ?? false { return behind..<(behind + 1) }
        }
        // `An interpreter (Spanish) is needed.`
        if at + 1 < text.tokens.count, text.token(at + 1).text.hasPrefix("("), text.token(at + 1).text.contains(")") {
            return (at + 1)..<(at + 2)
        }
        return at > 0 && text.token(at - 1).text.first?.isUppercase ?? false ? (at - 1)..<at : nil
    }
}
