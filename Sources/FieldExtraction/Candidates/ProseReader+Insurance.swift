import ReferralModel

/// Who pays, and who pays the rest.
extension ProseReader {
    /// `second plan AARP 39001662933`: the words up to the number behind them.
    func second(_ start: Int) -> [Candidate] {
        var end = start
        while end < text.tokens.count, end - start < 8, text.paragraph[end] == text.paragraph[start] {
            end += 1
            if text.token(end - 1).digitCount >= 4 || text.endsSentence(end - 1) { break }
        }
        guard end > start, text.token(start).text.first?.isUppercase ?? false else { return [] }
        let tokens = Array(text.tokens[start..<end])
        let zone = ValueZone(relation: .prose, lines: [tokens], box: link.page.box(tokens) ?? BoundingBox(0, 0, 0, 0))
        let found = CompoundReader(link: link, zone: zone).secondInsurance()
        return found.contains { $0.key == .insurance2MemberID || $0.isKnown } ? found : []
    }

    func payer(_ start: Int) -> [Candidate] {
        let stops: Set<String> = [
            "member", "with", "under", "policy", "group", "id", "subscriber", "and", "which", "plan", "number", "(member", "through", "but",
        ]
        var end = start
        while end < text.tokens.count, end - start < 8, text.paragraph[end] == text.paragraph[start] {
            let word = text.token(end)
            if end > start, word.text.hasPrefix("(") { break }
            if end > start, stops.contains(word.text.lowercased().filter { $0.isLetter || $0 == "(" }) { break }
            end += 1
            if word.text.last.map({ ",;(".contains($0) }) ?? false || text.endsSentence(end - 1) { break }
        }
        guard end > start, text.token(start).text.first?.isUppercase ?? false else { return [] }
        return candidate(text.text(start..<end).trimmed { ",.;:()".contains($0) || $0.isWhitespace }, as: .insurancePayer, start..<end).map
        { [$0] } ?? []
    }
}
