import ReferralModel

/// Takes the lines of a page apart into ``Stretch``es: at labels, at columns and boxes, behind a colon, and around what has the shape of a
/// number, a date or a code.
struct StretchFinder {
    let link: LinkReader

    private var page: MarkedPage { link.page }
    private var layout: PageLayout { link.page.layout }

    /// More words than this are no value but a sentence.
    private static let mostWords = 40
    /// Lines that a value goes on in.
    private static let mostLines = 11

    func stretches() -> [Stretch] {
        layout.rows.indices.flatMap { row in
            parts(of: row).flatMap { part in
                typed(part).compactMap { tokens -> Stretch? in
                    guard let box = page.box(tokens), page.text(tokens).contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
                    return Stretch(tokens: tokens, box: box, row: row)
                }
            }
        }
    }

    /// What a value of as many lines as `target` may have would be of a stretch. A paragraph goes on over the dates, numbers and codes that
    /// stand by themselves otherwise.
    func zone(of stretch: Stretch, as target: LabelTarget) -> ValueZone {
        let isStory = target.lines >= LabelTarget.field(.referralReason).lines
        let first = isStory ? stretch.tokens + rest(behind: stretch.tokens, row: stretch.row) : stretch.tokens
        let more = target.lines > 1 ? lines(below: stretch, story: isStory).prefix(target.lines - 1) : []
        return ValueZone(relation: .surroundings, lines: [first] + more, box: stretch.box)
    }

    /// What a line holds between its labels and gaps.
    private func parts(of row: Int) -> [[Int]] {
        var out: [[Int]] = []
        for run in layout.rows[row].runs {
            var part: [Int] = []
            for token in run.map({ layout.rows[row].tokens[$0] }) {
                if page.isLabel[token] || page.isOption[token] {
                    out.append(part)
                    part = []
                } else if layout.tokens[token].endsWithColon, !endsStory(part, with: token) {
                    // What asks is no answer.
                    part = []
                } else {
                    part.append(token)
                }
            }
            out.append(part)
        }
        return out.filter { !$0.isEmpty && $0.count <= Self.mostWords }
    }

    /// Whether a question is the last that a story asks, `No weakness. Epidural steroid?`, and not the form.
    private func endsStory(_ part: [Int], with token: Int) -> Bool {
        layout.tokens[token].text.hasSuffix("?") && part.contains { layout.tokens[$0].text.last.map { ".,".contains($0) } ?? false }
    }

    /// Numbers, dates and codes each by themselves, and what stands between them.
    private func typed(_ part: [Int]) -> [[Int]] {
        var out: [[Int]] = []
        var rest: [Int] = []
        var start = 0
        while start < part.count {
            if let length = shaped(part[start...]) {
                out += [rest, Array(part[start..<(start + length)])]
                rest = []
                start += length
            } else {
                rest.append(part[start])
                start += 1
            }
        }
        return (out + [rest]).filter { !$0.isEmpty }
    }

    /// How many words from the first on are one phone number, date, code or address of mail.
    private func shaped(_ part: ArraySlice<Int>) -> Int? {
        guard let first = part.first else { return nil }
        let word = layout.tokens[first].text
        if word.contains("@") { return 1 }
        guard layout.tokens[first].digitCount > 0 || Self.isMonth(word) else { return nil }
        for length in stride(from: min(4, part.count), through: 1, by: -1) {
            let tokens = Array(part.prefix(length))
            let text = page.text(tokens)
            // `21 January 2025. Heel` is a date and a word.
            guard text.count(where: \.isNumber) >= 5, tokens.last.map({ layout.tokens[$0].digitCount > 0 }) ?? false else { continue }
            if reads(text, as: .patientPhone) || reads(text, as: .patientDOB) { return length }
        }
        if ValueReader.isShapedAsDiagnosis(word), reads(word, as: .referralDiagnoses) { return 1 }
        return layout.tokens[first].digitCount >= 5 ? 1 : nil
    }

    private static func isMonth(_ word: String) -> Bool {
        let opening = word.prefix(3).lowercased()
        return ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].contains(opening)
    }

    private func reads(_ text: String, as key: FieldKey) -> Bool {
        link.reader.read(text, as: key, context: link.context).first.map { $0.plausibility > 0.5 } ?? false
    }

    /// Whether a word is a value of its own even behind a sentence, a code, a number or a date; `154/90` is none.
    private func isOwnValue(_ word: String) -> Bool {
        let core = word.trimmed { !$0.isLetter && !$0.isNumber }
        let digits = core.count(where: \.isNumber)
        return core.contains("@") || ValueReader.isShapedAsDiagnosis(core) || digits >= 4 && core.allSatisfy { $0.isLetter || $0.isNumber }
            || digits >= 6
    }

    /// The words that follow a stretch on its line, up to a label, a box, a line of the form or the next column.
    private func rest(behind tokens: [Int], row: Int) -> [Int] {
        guard let last = tokens.last else { return [] }
        let line = layout.rows[row]
        var out: [Int] = []
        for position in (layout.place[last].position + 1)..<max(layout.place[last].position + 1, line.tokens.count) {
            let token = line.tokens[position]
            let gap = layout.tokens[token].box.x0 - layout.tokens[line.tokens[position - 1]].box.x1
            guard line.breaks[position] == .space || line.breaks[position] == .gap && gap < 2 * line.height, !page.isLabel[token],
                !page.isOption[token], !layout.tokens[token].text.hasSuffix(":"), !isOwnValue(layout.tokens[token].text)
            else { break }
            out.append(token)
        }
        return out
    }

    /// The lines under a stretch that begin where it does, with no label among them. Those of a `story` may be further apart, on lines to write
    /// on, begin where the question before it does, and have words that are labels elsewhere.
    private func lines(below stretch: Stretch, story: Bool) -> [[Int]] {
        var out: [[Int]] = []
        let (box, row) = (stretch.box, stretch.row)
        var last = box
        let line = layout.rows[row]
        let start = stretch.tokens.first.flatMap { line.run(at: layout.place[$0].position) }?.lowerBound
        let asked = start.map { layout.tokens[line.tokens[$0]].box.x0 } ?? box.x0
        for next in layout.rows[(row + 1)...].prefix(Self.mostLines) {
            let isNear = next.box.y0 - last.y1 < layout.height
            guard isNear || story && layout.grid.goesOnOnLines(from: last, to: next.box, height: layout.height, margin: box.x0),
                let run = next.runs.first(where: { run in
                    let x = layout.tokens[next.tokens[run.lowerBound]].box.x0
                    return abs(x - box.x0) < layout.height || story && abs(x - asked) < layout.height && isWrapped(row, before: next, run)
                }),
                !run.contains(where: { position in
                    let token = next.tokens[position]
                    return page.isOption[token] || (story ? page.asks(token) : page.isLabel[token])
                }),
                !layout.tokens[next.tokens[run.lowerBound]].endsWithColon
            else { break }
            out.append(run.map { next.tokens[$0] })
            last = next.box
        }
        return out
    }

    /// Whether a line ends where its column does, so that what stands under the beginning of its question carries it on: the first word there
    /// would have been too long for it. No question of its own begins so.
    private func isWrapped(_ row: Int, before next: Row, _ run: Range<Int>) -> Bool {
        let line = layout.rows[row]
        let around = layout.rows[max(0, row - 8)..<min(layout.rows.count, row + 9)]
        let edge = around.map(\.box.x1).max() ?? 0
        let word = layout.tokens[next.tokens[run.lowerBound]].box
        return line.box.x1 + line.height / 2 + word.width > edge
            && !run.prefix(5).contains { layout.tokens[next.tokens[$0]].text.hasSuffix(":") }
    }
}
