import ReferralModel

/// Parts of a person's name, held against nothing but their shape.
enum NameReader {
    static func read(_ text: String) -> [TypedReading] {
        let clean = text.folded.trimming { !$0.isLetter && $0 != "." && $0 != "'" && $0 != ")" }.trimming { $0 == "." || $0 == "'" }
        guard !clean.isEmpty, clean.count <= 40, clean.contains(where: \.isLetter) else { return [] }
        let (name, repairs) = mended(clean)
        guard !name.contains(where: { $0.isNumber || "@:;#/&=+*_".contains($0) }) else { return [] }
        guard name.split(separator: " ").count <= 4 else { return [] }
        let letters = name.count(where: \.isLetter)
        let plausibility = (letters * 10 >= name.count * 8 ? 1 : 0.5) * (repairs.isEmpty ? 1 : 0.4)
        return [TypedReading(.text(titleCase(name)), raw: text, repairs: repairs, plausibility: plausibility)]
    }

    /// One digit between the letters of a single word is the letter that OCR took for it. `1` stays: it may be an `l` or an `i`.
    private static func mended(_ text: String) -> (String, [Repair]) {
        var characters = Array(text)
        let places = characters.indices.filter { characters[$0].isNumber }
        guard places.count == 1, let place = places.first, place > 0, place + 1 < characters.count, characters[place - 1].isLetter,
            characters[place + 1].isLetter, "058".contains(characters[place]), !text.contains(" "), let letter = characters[place].asLetter
        else { return (text, []) }
        let isSmall = characters[place - 1].isLowercase || characters[place + 1].isLowercase
        characters[place] = isSmall ? letter.small : letter
        return (String(characters), [.character])
    }

    /// `O'CONNOR III` is printed on forms that ask for capitals; the record has `O'Connor III`. Mixed case stays as printed.
    static func titleCase(_ text: String) -> String {
        guard !text.contains(where: \.isLowercase), text.count(where: \.isLetter) > 1 else { return text }
        return text.split(separator: " ", omittingEmptySubsequences: false).map { titleCase(word: $0) }.joined(separator: " ")
    }

    private static let generations: Set<Substring> = ["II", "III", "IV"]

    private static func titleCase(word: Substring) -> String {
        if generations.contains(word) { return String(word) }
        var result = ""
        var isStart = true
        for character in word {
            result += isStart ? character.uppercased() : character.lowercased()
            isStart = character == "-" || character == "'" || character == "’" || result == "Mc"
        }
        return result
    }
}
