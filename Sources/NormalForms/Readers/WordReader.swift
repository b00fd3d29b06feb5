import ReferralModel

/// Names, addresses of mail, numbers and free text.
enum WordReader {
    /// Part of a person's name.
    static func name(_ text: String) -> [TypedReading] {
        let clean = text.folded.trimming { !$0.isLetter && $0 != "." && $0 != "'" && $0 != ")" }.trimming { $0 == "." || $0 == "'" }
        guard !clean.isEmpty, clean.count <= 40, clean.contains(where: \.isLetter) else { return [] }
        guard !clean.contains(where: { $0.isNumber || "@:;#/&=+*_".contains($0) }) else { return [] }
        guard clean.split(separator: " ").count <= 4 else { return [] }
        let letters = clean.count(where: \.isLetter)
        return [TypedReading(.text(titleCase(clean)), raw: text, plausibility: letters * 10 >= clean.count * 8 ? 1 : 0.5)]
    }

    /// `O'CONNOR` is printed on forms that ask for capitals; the record has `O'Connor`. Mixed case stays as printed.
    static func titleCase(_ text: String) -> String {
        guard !text.contains(where: \.isLowercase), text.count(where: \.isLetter) > 1 else { return text }
        var result = ""
        var isStart = true
        for character in text {
            result += isStart ? character.uppercased() : character.lowercased()
            isStart = character == " " || character == "-" || character == "'"
        }
        return result
    }

    static func email(_ text: String) -> [TypedReading] {
        var clean = text.lowercased().filter { !$0.isWhitespace }.trimming { !$0.isLetter && !$0.isNumber }
        var repairs: [Repair] = []
        if !clean.contains("@") {
            // OCR takes the sign for the letters it looks like; only before a known host is that sure.
            for sign in ["©", "®", "(a)", "(at)", "[at]"] where clean.contains(sign) {
                clean = clean.replacing(sign, with: "@", maxReplacements: 1)
                repairs.append(.character)
                break
            }
        }
        if clean.contains(",") {
            clean = clean.replacing(",", with: ".")
            repairs.append(.separator)
        }
        guard clean.wholeMatch(of: /[a-z0-9][a-z0-9._%+'\-]*@[a-z0-9][a-z0-9.\-]*\.[a-z]{2,6}/) != nil, !clean.contains("..") else {
            return []
        }
        return [TypedReading(.text(clean), raw: text, repairs: repairs)]
    }

    private static let numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]

    /// `6`, `6 visits`, `x 12`, `twelve`.
    static func number(_ text: String) -> [TypedReading] {
        let words = text.matchKey.split(separator: " ")
        guard words.count <= 5 else { return [] }
        for word in words {
            if let number = Int(word), (0...999).contains(number) { return [TypedReading(.int(number), raw: text)] }
            if word.first == "x", let number = Int(word.dropFirst()), number < 1000 { return [TypedReading(.int(number), raw: text)] }
            if let index = numbers.firstIndex(of: String(word)) { return [TypedReading(.int(index + 1), raw: text)] }
        }
        // A lone stroke between two words is the digit it looks like.
        let clean = text.trimming { $0.isWhitespace || "._,".contains($0) }
        guard clean.count <= 2, !clean.isEmpty else { return [] }
        let digits = clean.compactMap(\.asDigit)
        guard digits.count == clean.count, let number = Int(String(digits)) else { return [] }
        return [TypedReading(.int(number), raw: text, repairs: [.character], plausibility: 0.5)]
    }

    static func line(_ text: String, most: Int) -> [TypedReading] {
        let clean = text.folded.trimming { $0.isWhitespace || "_|,;:".contains($0) }
        guard !clean.isEmpty, clean.count <= most, clean.contains(where: { $0.isLetter || $0.isNumber }) else { return [] }
        let good = clean.count { $0.isLetter || $0.isNumber || $0 == " " || ".,-/'()&%#+:;".contains($0) }
        return [TypedReading(.text(clean), raw: text, plausibility: Double(good) / Double(clean.count))]
    }
}
