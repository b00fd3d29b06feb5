import ReferralModel

/// ICD-10-CM codes in a text, with or without their descriptions.
struct DiagnosisReader {
    let codes: DiagnosisCodes

    func read(_ text: String) -> [TypedReading] {
        let words = Self.joined(text.split { $0.isWhitespace || ",;()[]{}/|:".contains($0) }.map(String.init))
        var found: [(code: String, repairs: [Repair], plausibility: Double)] = []
        for (index, word) in words.enumerated() {
            let rest = words[(index + 1)...].prefix(12)
            guard let reading = code(word, before: Array(rest)) else { continue }
            if !found.contains(where: { $0.code == reading.code }) { found.append(reading) }
        }
        if found.isEmpty, let code = described(text) { found.append((code, [.meaning], 0.8)) }
        guard !found.isEmpty else { return [] }
        return [
            TypedReading(
                .list(found.map(\.code)), raw: text, repairs: found.flatMap(\.repairs), plausibility: found.map(\.plausibility).min() ?? 0)
        ]
    }

    /// Codes that were read in two pieces put together: `M17. 11`, `M17 .11`, `M 17.11`.
    private static func joined(_ words: [String]) -> [String] {
        var result: [String] = []
        for word in words {
            guard let last = result.last, last.count + word.count <= 8, last.first?.isASCII == true else {
                result.append(word)
                continue
            }
            let isCut = last.count == 4 && last.last == "." && last.dropLast().isCategory && word.allSatisfy { $0.asDigit != nil }
            let isTail = last.count == 3 && last.isCategory && word.first == "." && word.count > 1
            let isHead = last.count == 1 && last.first?.isUppercase == true && word.first?.isDigit == true && word.contains(".")
            if isCut || isTail || isHead { result[result.count - 1] = last + word } else { result.append(word) }
        }
        return result
    }

    /// A code from one word; `rest` are the words after it, which its description may stand in.
    private func code(_ word: String, before rest: [String]) -> (code: String, repairs: [Repair], plausibility: Double)? {
        let clean = word.trimming { !$0.isLetter && !$0.isNumber && $0 != "!" }
        let characters = Array(clean.filter { $0 != " " })
        guard (3...8).contains(characters.count), characters.count(where: \.isNumber) >= 2 || characters.contains(".") else { return nil }
        let hasDot = characters.contains { ".,·".contains($0) }
        let body = characters.filter { !".,·-".contains($0) }
        guard (3...7).contains(body.count), body.allSatisfy({ $0.isLetter || $0.isNumber || "!|$".contains($0) }) else { return nil }
        var best: (code: String, repairs: [Repair], plausibility: Double)?
        for candidate in spellings(body) {
            let dotted = candidate.count > 3 ? candidate.prefix(3) + "." + candidate.dropFirst(3) : candidate
            let exists = codes.contains(dotted)
            let changes = zip(candidate, body).count { $0 != $1.capital }
            let isDescribed = exists && agrees(codes.description(of: dotted) ?? "", rest)
            // Without its dot a code is a number among others: the list and the words beside it must vouch for it.
            guard exists || changes == 0 && hasDot && isShaped(candidate) else { continue }
            if changes > 0, !isDescribed, !(hasDot && changes == 1) { continue }
            if !hasDot, body.count > 3, !isDescribed, changes > 0 { continue }
            if body.count == 3, changes > 0, !isDescribed { continue }
            // Forms still print codes that were divided since; those are headings today.
            let plausibility = !exists ? (codes.isHeading(dotted) ? 0.5 : 0.1) : isDescribed ? 1 : changes == 0 ? 0.9 : 0.6
            let repairs = [Repair](repeating: .character, count: changes) + (hasDot || body.count == 3 ? [] : [.separator])
            if plausibility > best?.plausibility ?? 0 { best = (dotted, repairs, plausibility) }
        }
        return best
    }

    /// The word as a code: a letter first, a digit second; elsewhere as read, or its likely confusion.
    private func spellings(_ body: [Character]) -> [String] {
        guard let first = body[0].asLetter, let second = body[1].asDigit else { return [] }
        var heads = [String(first) + String(second)]
        if body[0] == "1" || body[0] == "l" { heads = ["I" + String(second), "J" + String(second)] }
        if body[0] == "0" { heads = ["O" + String(second), "D" + String(second)] }
        if body[0] == "6" { heads = ["G" + String(second)] }
        var results = heads
        for character in body.dropFirst(2) {
            var choices = [character.capital]
            if !character.isDigit, let digit = character.asDigit { choices.append(digit) }
            results = results.flatMap { head in choices.map { head + String($0) } }
            if results.count > 64 { break }
        }
        return results.filter { $0.count == body.count }
    }

    private func isShaped(_ code: String) -> Bool {
        let characters = Array(code)
        return characters[0].isLetter && characters[1].isDigit && (characters[2].isDigit || "AB".contains(characters[2]))
    }

    /// Whether the words after a code are the beginning of its description.
    private func agrees(_ description: String, _ rest: [String]) -> Bool {
        let expected = description.matchKey.split(separator: " ").prefix(4)
        let got = Set(rest.prefix(8).map(\.matchKey))
        return !expected.isEmpty && expected.count { got.contains(String($0)) } * 2 >= expected.count
    }

    /// Whether the text is codes and nothing else, as a reviewer types them.
    func isList(_ text: String) -> Bool {
        let parts = text.split { $0.isWhitespace || ",;".contains($0) }
        return !parts.isEmpty && parts.allSatisfy { read(String($0)).first?.repairs.allSatisfy { $0 == .separator } == true }
    }

    private func described(_ text: String) -> String? {
        let clean = text.trimming { !$0.isLetter && !$0.isNumber && $0 != ")" }
        guard clean.count(where: \.isLetter) >= 6 else { return nil }
        return codes.code(describedAs: clean)
    }
}

extension StringProtocol {
    /// A letter first, then digits, as a category of ICD-10-CM.
    fileprivate var isCategory: Bool { first?.isLetter == true && count > 1 && dropFirst().allSatisfy(\.isDigit) }
}
