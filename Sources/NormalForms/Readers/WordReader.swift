import ReferralModel

/// Addresses of mail, numbers and free text.
enum WordReader {
    static func email(_ text: String) -> [TypedReading] {
        var clean = text.folded.lowercased().trimming { !$0.isLetter && !$0.isNumber }
        var repairs: [Repair] = []
        if !clean.contains("@") {
            // OCR takes the sign for what it looks like.
            for sign in ["©", "®", "(a)", "(at)", "[at]", "(@", "¢", "€"] where clean.contains(sign) {
                clean = clean.replacing(sign, with: "@", maxReplacements: 1)
                repairs.append(.character)
                break
            }
            // A capital Q in an address of small letters.
            if repairs.isEmpty, text.count(where: \.isUppercase) == 1, let sign = text.folded.firstIndex(of: "Q") {
                clean = text.folded.replacingCharacter(at: sign, with: "@").lowercased()
                repairs.append(.character)
            }
        }
        if clean.contains(",") {
            clean = clean.replacing(",", with: ".")
            repairs.append(.separator)
        }
        var address = clean.filter { !$0.isWhitespace }
        // The last dot lost: a gap before the name of a top domain stands in its place.
        if !isAddress(address), let gap = clean.lastIndex(of: " "), let at = clean.firstIndex(of: "@"), at < gap {
            address = clean.replacingCharacter(at: gap, with: ".").filter { !$0.isWhitespace }
            repairs.append(.separator)
        }
        guard isAddress(address) else { return [] }
        return [TypedReading(.text(address), raw: text, repairs: repairs, plausibility: repairs.isEmpty ? credit(address) : 0.5)]
    }

    /// Nothing checks an address, so a letter that OCR takes for a digit counts against it where it stands beside one, as in `hardings1`
    /// for `harding51`; so does an unusual last part.
    private static func credit(_ address: String) -> Double {
        let characters = Array(address)
        let isMixed = characters.indices.dropFirst().contains { index in
            let pair = (characters[index - 1], characters[index])
            return pair.0.isDigit && "slobzgqi".contains(pair.1) || pair.1.isDigit && "slobzgqi".contains(pair.0)
        }
        let domain = address.split(separator: ".").last.map(String.init) ?? ""
        return (isMixed ? 0.5 : 1) * (commonDomains.contains(domain) ? 1 : 0.6)
    }

    /// Top domains that patients' addresses have, and those that RFC 2606 keeps for examples.
    private static let commonDomains: Set<String> = ["com", "net", "org", "edu", "gov", "us", "mil", "me", "info", "example", "test"]

    // A regular expression is only read, though the library does not call it Sendable; making one costs as much as using it.
    nonisolated(unsafe) private static let address = /[a-z0-9][a-z0-9._%+'\-]*@[a-z0-9][a-z0-9.\-]*\.[a-z]{2,12}/

    private static func isAddress(_ text: String) -> Bool {
        text.wholeMatch(of: address) != nil && !text.contains("..")
    }

    private static let numbers = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ]

    /// `6`, `6 visits`, `x 12`, `twelve`.
    static func number(_ text: String) -> [TypedReading] {
        let words = text.matchKey.split(separator: " ")
        // "2 times a week for 6 weeks" has no count of visits that could be read off.
        guard words.count <= 5, !words.contains(where: { $0.hasPrefix("week") || $0.hasPrefix("wk") || $0.hasPrefix("month") }) else {
            return []
        }
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
