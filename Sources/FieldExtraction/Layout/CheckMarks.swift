import ReferralModel

/// The boxes to tick on a page, and the words that are left when the boxes are taken out.
struct CheckMarks: Sendable {
    var checkboxes: [Checkbox]
    var words: [Word]

    /// Words that lie on a checkbox are its frame or its cross as OCR saw them; `[X]`, `( )` and `☐` in a text layer are checkboxes.
    static func find(in page: PageText) -> CheckMarks {
        // A box set tight between letters is one of them: the round of an `o` or a `g` in large print.
        let inside = page.checkboxes.filter { !$0.isRing && isLetter($0.box, page.words) }.map(\.box)
        var boxes = page.checkboxes.filter { box in !inside.contains(box.box) && !isRound(box, of: page.words) }
        var words: [Word] = []
        for found in joined(page.words) {
            var word = found
            if inside.contains(where: {
                $0.verticalOverlap(word.box) > 0 && abs($0.x1 - word.box.x0) <= word.box.height
                    || abs(word.box.x1 - $0.x0) <= word.box.height / 2 && $0.verticalOverlap(word.box) > 0
            }) {
                word.confidence *= 0.3
            }
            if let state = mark(word.text) {
                if !state, isCell(word, among: page.words) { continue }
                if !boxes.contains(where: { $0.box.inset(by: -4).containsCenter(of: word.box) }) {
                    boxes.append(Checkbox(box: word.box, isChecked: state, confidence: word.confidence * 0.95))
                }
                continue
            }
            if let (state, rest) = leadingMark(word.text) {
                let width = max(1, word.box.width * (word.text.count - rest.count) / max(1, word.text.count))
                let box = BoundingBox(word.box.x0, word.box.y0, word.box.x0 + width, word.box.y1)
                if !boxes.contains(where: { $0.box.horizontalOverlap(box) > 0 && $0.box.verticalOverlap(box) > 0 }) {
                    boxes.append(Checkbox(box: box, isChecked: state, confidence: word.confidence * 0.95))
                }
                words.append(
                    Word(
                        rest, box: BoundingBox(box.x1, word.box.y0, word.box.x1, word.box.y1), confidence: word.confidence, line: word.line,
                        block: word.block))
                continue
            }
            if let box = boxes.first(where: { !$0.isRing && covers($0.box, word.box) }) {
                guard let rest = outside(box.box, word) else { continue }
                words.append(rest)
                continue
            }
            words.append(word)
        }
        return CheckMarks(checkboxes: boxes.sorted { ($0.box.y0, $0.box.x0) < ($1.box.y0, $1.box.x0) }, words: words)
    }

    /// Whether what looks like an empty box is a cell or a speck before a number, which nobody ticks: `[] H58445471`.
    private static func isCell(_ box: Word, among words: [Word]) -> Bool {
        box.confidence < 0.75
            && words.contains { word in
                word.box.x0 >= box.box.x1 && word.box.x0 - box.box.x1 < 2 * box.box.height && word.text.count(where: \.isNumber) >= 6
                    && word.box.verticalOverlap(box.box) * 2 > word.box.height
            }
    }

    /// The round letter of a word that is read surely, as the last of `PALMETTO` or the one of `D.O.`; a box stands before its word.
    private static func isRound(_ box: Checkbox, of words: [Word]) -> Bool {
        !box.isRing
            && words.contains { word in
                guard word.text.count >= 3, word.confidence > 0.9, word.box.inset(by: 2).containsCenter(of: box.box) else { return false }
                let pitch = Double(word.box.width) / Double(word.text.count)
                let place = Int((box.box.midX - Double(word.box.x0)) / pitch)
                let near = word.text.enumerated().filter { abs($0.offset - place) <= 1 && $0.offset > 0 }.map(\.element)
                return place >= 1 && near.contains { "OQDGC0o".contains($0) }
            }
    }

    /// The words with `(` and `)`, with or without a cross between them, as one: brackets to tick are printed with a blank inside.
    private static func joined(_ words: [Word]) -> [Word] {
        var out: [Word] = []
        var next = 0
        while next < words.count {
            let length = (2...3).first { count in
                guard next + count <= words.count else { return false }
                let parts = words[next..<(next + count)]
                let isTight = zip(parts, parts.dropFirst()).allSatisfy { left, right in
                    left.line == right.line && left.block == right.block && right.box.x0 - left.box.x1 < 2 * left.box.height
                        && right.box.x0 >= left.box.x0
                }
                let text = parts.map(\.text).joined()
                return isTight && ["(", "["].contains(words[next].text.first) && mark(text) != nil
            }
            guard let length, let box = BoundingBox.around(words[next..<(next + length)].map(\.box)) else {
                out.append(words[next])
                next += 1
                continue
            }
            let parts = words[next..<(next + length)]
            var whole = words[next]
            whole.text = parts.map(\.text).joined()
            whole.box = box
            whole.confidence = parts.map(\.confidence).min() ?? whole.confidence
            out.append(whole)
            next += length
        }
        return out
    }

    private static func isLetter(_ box: BoundingBox, _ words: [Word]) -> Bool {
        let level = words.filter { 2 * $0.box.verticalOverlap(box) > box.height && $0.text.count > 1 }
        let left = level.contains { abs(box.x0 - $0.box.x1) * 3 < box.height && $0.text.last?.isLetter ?? false }
        let right = level.contains { abs($0.box.x0 - box.x1) * 3 < box.height && $0.text.first?.isLowercase ?? false }
        return left && right
    }

    private static func mark(_ text: String) -> Bool? {
        switch text {
        case "☐", "□", "[]", "()", "❑", "❏", "[_]", "(_)", "o ", "○", "◯": false
        case "☒", "☑", "■", "[x]", "[X]", "(x)", "(X)", "[v]", "[✓]", "(✓)", "✓", "✔", "✗", "●", "◉", "[*]", "(*)": true
        default: nil
        }
    }

    private static func leadingMark(_ text: String) -> (Bool, String)? {
        for (prefix, state) in [
            ("[X]", true), ("[x]", true), ("(X)", true), ("(x)", true), ("☒", true), ("☑", true), ("☐", false), ("[]", false), ("□", false),
        ]
        where text.hasPrefix(prefix) && text.count > prefix.count {
            return (state, String(text.dropFirst(prefix.count)))
        }
        return nil
    }

    private static func covers(_ box: BoundingBox, _ word: BoundingBox) -> Bool {
        let shared = box.inset(by: -3).intersection(word)
        return !shared.isEmpty && (shared.area * 2 > word.area || (box.containsCenter(of: word)) || shared.width * 5 > box.width * 3)
    }

    /// The part of a word that stands to the right of a box it begins on, as when `☒Routine` is read as `XRoutine`.
    private static func outside(_ box: BoundingBox, _ word: Word) -> Word? {
        let right = word.box.x1 - box.x1
        guard right > box.width / 3, word.text.count > 1 else { return nil }
        let pitch = Double(word.box.width) / Double(word.text.count)
        let covered = Double(box.x1 - word.box.x0) / pitch
        let drop = max(0, Int((covered - 0.35).rounded()))
        let rest = word.text.dropFirst(min(drop, word.text.count - 1))
        guard !rest.isEmpty else { return nil }
        return Word(
            String(rest), box: BoundingBox(max(word.box.x0, box.x1), word.box.y0, word.box.x1, word.box.y1),
            confidence: word.confidence * 0.9,
            line: word.line, block: word.block)
    }
}
