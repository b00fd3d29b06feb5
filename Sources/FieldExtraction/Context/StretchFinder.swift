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
            parts(of: row).flatMap(typed).compactMap { tokens -> Stretch? in
                guard let box = page.box(tokens), page.text(tokens).contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
                return Stretch(tokens: tokens, below: lines(below: tokens, box, row: row), box: box)
            }
        }
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
                } else if layout.tokens[token].endsWithColon {
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
            guard text.count(where: \.isNumber) >= 5 else { continue }
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

    /// The lines under a stretch that begin where it does, with no label among them.
    private func lines(below tokens: [Int], _ box: BoundingBox, row: Int) -> [[Int]] {
        var out: [[Int]] = []
        var bottom = box.y1
        for next in layout.rows[(row + 1)...].prefix(Self.mostLines) {
            guard next.box.y0 - bottom < layout.height else { break }
            guard
                let run = next.runs.first(where: { abs(layout.tokens[next.tokens[$0.lowerBound]].box.x0 - box.x0) < layout.height }),
                !run.contains(where: { page.isLabel[next.tokens[$0]] || page.isOption[next.tokens[$0]] }),
                !layout.tokens[next.tokens[run.lowerBound]].endsWithColon
            else { break }
            out.append(run.map { next.tokens[$0] })
            bottom = next.box.y1
        }
        return out
    }
}
