import ReferralModel

/// Where a paragraph written under a label begins and ends: behind the question that it answers, and before what the form asks or says next.
struct ParagraphBounds {
    let page: MarkedPage
    let knowledge: LabelKnowledge

    private var layout: PageLayout { page.layout }

    /// The lines of the paragraph among `lines`; all of them where nothing else stands there.
    func narrowed(_ lines: [[Int]]) -> [[Int]] {
        var rest = lines[...]
        let edge = lines.compactMap { page.box($0)?.x1 }.max() ?? 0
        while rest.count > 1, let first = rest.first, let second = rest.dropFirst().first, isQuestion(first, before: second, edge: edge) {
            rest = rest.dropFirst()
        }
        let all = rest.flatMap { $0 }
        let kept = beforeHaste(before(nextQuestionIn: all))
        guard kept.count < all.count else { return untilHeading(Array(rest)) }
        var left = kept.count
        return untilHeading(
            rest.map { line in
                defer { left -= line.count }
                return Array(line.prefix(max(0, left)))
            }.filter { !$0.isEmpty })
    }

    // MARK: What stands before it

    /// Whether a line only asks: `(findings, what was tried)`, `History, treatment so far:`, `Pertinent history and findings`, `What would you
    /// like us to look at?`. Running text fills its lines, so a question ends before the first word of the `next` line would have fitted.
    private func isQuestion(_ line: [Int], before next: [Int], edge: Int) -> Bool {
        let text = page.text(line)
        if text.hasPrefix("("), text.hasSuffix(")") { return true }
        guard let box = page.box(line), let word = next.first.map({ layout.tokens[$0].box }), line.count <= 12 else { return false }
        let isShort = box.x1 + layout.height / 2 + word.width < edge
        let asks = line.allSatisfy { token in
            let word = layout.tokens[token]
            return word.digitCount == 0 && (word.folded.count < 4 || knowledge.wordsAskingWhy.contains(word.folded))
        }
        if text.hasSuffix(":") { return asks || line.count <= 4 && isShort }
        return isShort && (text.hasSuffix("?") || asks && line.count >= 2)
    }

    // MARK: What stands behind it

    private func endsSentence(_ token: Int) -> Bool { layout.tokens[token].endsSentence }

    /// The words before the first that asks for something else behind a sentence: `… Biopsy needed? Requesting: Procedure`.
    private func before(nextQuestionIn tokens: [Int]) -> [Int] {
        for at in tokens.indices.dropFirst() where endsSentence(tokens[at - 1]) {
            let opening = tokens[at...].prefix(3)
            guard let colon = opening.firstIndex(where: { layout.tokens[$0].text.hasSuffix(":") }) else { continue }
            guard !tokens[at..<colon].contains(where: endsSentence) else { continue }
            let words = tokens[at...colon].map { layout.tokens[$0] }
            if words.allSatisfy({ $0.digitCount == 0 }), words[0].text.first?.isUppercase ?? false { return Array(tokens[..<at]) }
        }
        return tokens
    }

    /// The words before a last sentence that only says how soon: `… Epidural steroid? This is not urgent; routine scheduling please.`
    private func beforeHaste(_ tokens: [Int]) -> [Int] {
        guard let end = tokens.dropLast().lastIndex(where: endsSentence), end + 1 < tokens.count else { return tokens }
        let sentence = tokens[(end + 1)...].map { layout.tokens[$0].folded }.filter { !$0.isEmpty }
        let saysHowSoon =
            sentence.contains { knowledge.wordsOfUrgency.contains($0) }
            && sentence.allSatisfy { word in
                knowledge.wordsOfUrgency.contains(word) || knowledge.wordsAboutUrgency.contains(word)
            }
        return saysHowSoon ? Array(tokens[...end]) : tokens
    }

    /// The lines before a heading behind the end of a sentence: `… blood count normal. / Pending Referrals and Orders`.
    private func untilHeading(_ lines: [[Int]]) -> [[Int]] {
        let heading = lines.indices.dropFirst().first { index in
            guard let last = lines[index - 1].last, endsSentence(last), let end = lines[index].last, !endsSentence(end) else {
                return false
            }
            let words = lines[index].map { layout.tokens[$0].text }
            return (2...6).contains(words.count)
                && words.allSatisfy { $0.first?.isUppercase ?? false || ["and", "of", "or", "the", "for", "&"].contains($0) }
                && words.contains { $0.contains(where: \.isLowercase) } && words.allSatisfy { !$0.contains(where: \.isNumber) }
        }
        return heading.map { Array(lines[..<$0]) } ?? lines
    }
}

extension MarkedPage {
    /// Whether words under the last of `tokens` carry them on and are not among them: they begin where these do, close below, under no label
    /// of their own.
    func goesOn(below tokens: [Int]) -> Bool {
        guard let last = tokens.last, let all = box(tokens) else { return false }
        let row = layout.place[last].row
        let own = Set(tokens)
        guard let line = box(tokens.filter { layout.place[$0].row == row }) else { return false }
        for next in layout.rows.indices where next > row {
            let words = layout.rows[next]
            if words.box.y0 - line.y1 > 2 * layout.height { return false }
            let run = words.runs.first { abs(layout.tokens[words.tokens[$0.lowerBound]].box.x0 - all.x0) < layout.height }
            if let run, words.box.midY > line.midY + Double(layout.height) / 2 {
                let tokens = run.map { words.tokens[$0] }
                return !tokens.contains { own.contains($0) || isLabel[$0] || isOption[$0] || layout.tokens[$0].endsWithColon }
            }
        }
        return false
    }
}
