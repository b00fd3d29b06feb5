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
        let zone = zone(tokens)
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
        // The plan behind it, `Humana Gold Plus` or `VA Community Care Network (Region 4)`.
        var whole = end
        if end < text.tokens.count, text.token(end).text.hasPrefix("(") {
            whole = (end..<min(end + 4, text.tokens.count)).first { text.token($0).text.contains(")") }.map { $0 + 1 } ?? end
        }
        let tokens = Array(text.tokens[start..<whole])
        let zone = zone(tokens)
        if let both = CompoundReader(link: link, zone: zone).payerAndPlan(), both.count > 1 { return both }
        return candidate(text.text(start..<end).trimmed { ",.;:()".contains($0) || $0.isWhitespace }, as: .insurancePayer, start..<end).map
        { [$0] } ?? []
    }
}
