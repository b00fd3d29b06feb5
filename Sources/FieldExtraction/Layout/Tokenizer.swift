import NormalForms
import ReferralModel

/// Turns the words of a page into tokens: characters in combs are joined, writing lines dropped, `DOB:7/3/57` cut in two.
struct Tokenizer: Sendable {
    var combs: [Comb]
    var checkboxes: [Checkbox]
    /// Usual height of a word in pixels.
    var height: Int

    func tokens(of words: [Word]) -> [Token] {
        var out: [Token] = []
        var inComb = [[Token]](repeating: [], count: combs.count)
        var separator: BoundingBox?
        for word in words where !isSpeck(word) {
            if let comb = combs.firstIndex(where: { isInside(word.box, $0) }) {
                inComb[comb].append(Token(word.text, of: word))
                continue
            }
            let text = word.text.trimmed {
                $0 == "_" || $0 == "|" || $0 == "—" || $0 == "•" || $0 == "·" || $0 == "«" || $0 == "=" || $0 == "~"
            }
            guard text.contains(where: { $0.isLetter || $0.isNumber || $0 == "#" || $0 == "&" || $0 == "%" }) else {
                if word.text.contains(where: { "|•·—_/".contains($0) }) { separator = word.box }
                if let last = out.indices.last, text == ":", word.box.x0 - out[last].box.x1 < word.box.height {
                    out[last] = Token(
                        out[last].text + ":", box: out[last].box.union(word.box), confidence: out[last].confidence, line: out[last].line,
                        isHandPrint: out[last].isHandPrint)
                }
                continue
            }
            for var token in cut(text, word) {
                if let mark = separator, mark.verticalOverlap(token.box) > 0, mark.x0 < token.box.x0 { token.followsSeparator = true }
                separator = nil
                out.append(token)
            }
        }
        for (number, (comb, inside)) in zip(combs, inComb).enumerated() where !inside.isEmpty {
            let (words, others) = apart(inside)
            out += others
            guard let box = BoundingBox.around(words.map(\.box)) else { continue }
            let confidence = words.map(\.confidence).reduce(0, +) / Double(words.count)
            for part in comb.text(of: words).split(separator: " ") {
                var token = Token(
                    String(part), box: box, confidence: confidence, line: -1 - number, isHandPrint: words.contains(where: \.isHandPrint))
                token.followsSeparator = true
                out.append(token)
            }
        }
        return spread(withWholeNPI(out))
    }

    /// The thin last letter of `NPI` is easily lost: before a number that passes its check digit it can be nothing else, and a
    /// credential is not followed by one.
    private func withWholeNPI(_ tokens: [Token]) -> [Token] {
        var out = tokens
        for index in out.indices.dropLast() where out[index].text.hasPrefix("NP") {
            let rest = out[index].text.dropFirst(2)
            let next = out[index + 1]
            guard rest.isEmpty || ["l", "!", "1", "|", "t", ":", "."].contains(rest), next.box.x0 >= out[index].box.x1,
                next.box.x0 - out[index].box.x1 < 4 * height, next.box.verticalOverlap(out[index].box) * 2 > next.box.height,
                NPI.isValid(next.text)
            else { continue }
            out[index] = Token(
                "NPI" + (rest == ":" ? ":" : ""), box: out[index].box, confidence: out[index].confidence, line: out[index].line,
                isHandPrint: out[index].isHandPrint)
        }
        return out
    }

    /// What OCR makes of the grain of a black bar: flat boxes, and runs of the letters that specks look like.
    private func isSpeck(_ word: Word) -> Bool {
        if word.box.height * 4 < height || word.confidence < 0.02 && !word.text.contains(where: \.isNumber) { return true }
        return word.confidence < 0.55 && word.text.count >= 2 && word.text.allSatisfy { "eEsS-—_~=.".contains($0) }
    }

    private func isInside(_ box: BoundingBox, _ comb: Comb) -> Bool {
        comb.box.inset(by: -Int(comb.pitch / 3)).containsCenter(of: box) && 2 * comb.box.verticalOverlap(box) > box.height
    }

    /// What is read of a comb's frame above and below its cells is hardly ever as sure as this; the words of a label are.
    private static let readable = 0.6

    /// The characters in the cells of a comb, and the words of a label that the comb's frame has grown over: they stand on another level.
    private func apart(_ words: [Token]) -> (characters: [Token], others: [Token]) {
        var levels: [[Token]] = []
        for word in words.sorted(by: { $0.box.midY < $1.box.midY }) {
            if let last = levels.last?.last, word.box.midY - last.box.midY < Double(height) / 2 {
                levels[levels.count - 1].append(word)
            } else {
                levels.append([word])
            }
        }
        guard levels.count > 1 else { return (words, []) }
        // The fullest level that is no line of words is that of the cells; what is left of frames may be read above it and below.
        let cells = levels.indices.filter { level in
            levels[level].count == 1 || levels[level].count { $0.text.count(where: \.isLetter) >= 3 } * 2 <= levels[level].count
        }
        let fullest = cells.max { left, right in
            levels[left].map(\.text.count).reduce(0, +) < levels[right].map(\.text.count).reduce(0, +)
        }
        guard let fullest else { return (words, []) }
        let rest = levels.indices.filter { $0 != fullest }.flatMap { levels[$0] }
        return (levels[fullest], rest.filter { $0.confidence >= Self.readable })
    }

    /// Words of one comb share a box; laid side by side they keep their order in the row.
    private func spread(_ tokens: [Token]) -> [Token] {
        var out = tokens
        var index = 0
        while index < out.count {
            var end = index + 1
            while end < out.count, out[end].box == out[index].box { end += 1 }
            if end - index > 1 {
                let box = out[index].box
                let step = box.width / (end - index)
                for (offset, member) in (index..<end).enumerated() {
                    out[member].box = BoundingBox(box.x0 + offset * step, box.y0, box.x0 + (offset + 1) * step - 2, box.y1)
                    if offset > 0 { out[member].followsSeparator = false }
                }
            }
            index = end
        }
        return out
    }

    private func cut(_ text: String, _ word: Word) -> [Token] {
        if let sign = text.firstIndex(of: "#"), text[..<sign].count >= 2, text[..<sign].allSatisfy(\.isLetter),
            text[text.index(after: sign)...].filter(\.isNumber).count >= 4
        {
            return halves(text, after: sign, word)
        }
        // `SexM`: the space is lost, the words are not.
        let letters = text.drop { !$0.isLetter }
        if letters.hasPrefix("Sex"), ["M", "F", "Male", "Female"].contains(letters.dropFirst(3)),
            let last = text.index(letters.startIndex, offsetBy: 2, limitedBy: text.endIndex)
        {
            return halves(text, after: last, word)
        }
        if let end = endOfLabel(text) { return halves(text, after: end, word) }
        guard let colon = text.firstIndex(of: ":"), text.index(after: colon) < text.endIndex else {
            return [Token(text, of: word)]
        }
        let left = text[...colon]
        let right = text[text.index(after: colon)...]
        let isTime = left.dropLast().allSatisfy(\.isNumber)
        guard !isTime, left.contains(where: \.isLetter), !right.hasPrefix("//"), right.contains(where: { $0.isLetter || $0.isNumber })
        else {
            return [Token(text, of: word)]
        }
        return halves(text, after: colon, word)
    }

    /// Where the label ends in `PHONE864-555-0110` and `DOB-12/13/1980`: a phone or a date is no part of a word. Nil elsewhere.
    private func endOfLabel(_ text: String) -> String.Index? {
        guard text.count >= 10, text.prefix(2).allSatisfy(\.isLetter), let digit = text.firstIndex(where: { $0.isNumber || $0 == "(" }),
            text[..<digit].count(where: \.isLetter) >= 2, text[..<digit].allSatisfy({ $0.isLetter || ".*-:".contains($0) })
        else { return nil }
        let shape = String(text[digit...].trimmed { ",;.".contains($0) }.map { $0.isNumber ? "9" : $0 })
        guard Self.phonesAndDates.contains(shape) else { return nil }
        return text.index(before: digit)
    }

    /// Phones and dates with a 9 for each digit.
    private static let phonesAndDates: Set<String> = {
        var shapes: Set<String> = []
        for sign in ["-", ".", "/"] {
            shapes.formUnion(["999\(sign)999\(sign)9999", "9\(sign)999\(sign)999\(sign)9999"])
            for month in ["9", "99"] {
                for day in ["9", "99"] { shapes.insert("\(month)\(sign)\(day)\(sign)9999") }
            }
        }
        return shapes.union(["(999)999-9999"])
    }()

    /// Two tokens of one word, cut behind a character.
    private func halves(_ text: String, after cut: String.Index, _ word: Word) -> [Token] {
        let left = text[...cut]
        let right = text[text.index(after: cut)...]
        let share = Double(left.count) / Double(text.count)
        let middle = word.box.x0 + Int(Double(word.box.width) * share)
        return [
            Token(String(left), box: BoundingBox(word.box.x0, word.box.y0, middle, word.box.y1), of: word),
            Token(String(right), box: BoundingBox(middle, word.box.y0, word.box.x1, word.box.y1), of: word),
        ]
    }
}
