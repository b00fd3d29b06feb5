import ReferralModel

/// Phones, NPIs and ZIP codes: digits under a rule.
enum DigitsReader {
    /// A North American number: area code and exchange begin with 2 to 9, and neither is of the form N11 (NANP).
    static func phone(_ text: String) -> [TypedReading] {
        let body = withoutTail(text.folded)
        guard let (digits, repairs) = digits(body, apartFrom: { !$0.isLetter && $0 != "|" }, most: 2) else { return [] }
        var number = digits
        if number.count == 11, number.first == "1" { number.removeFirst() }
        guard number.count == 10 else { return [] }
        let parts = Array(number)
        let isShaped = parts[0] >= "2" && parts[3] >= "2"
        let isService = parts[1...2] == ["1", "1"] || parts[4...5] == ["1", "1"]
        return [TypedReading(.text(number), raw: text, repairs: repairs, plausibility: !isShaped ? 0.15 : isService ? 0.3 : 1)]
    }

    /// Without the extension or the word that follows a whole number: `ext 12`, `x12`, `(cell)`.
    private static func withoutTail(_ text: String) -> Substring {
        var seen = 0
        for index in text.indices {
            let character = text[index]
            if character.isDigit {
                seen += 1
            } else if seen >= 10, character == "#" || character.isLetter && character.asDigit == nil {
                return text[index...].count(where: \.isDigit) <= 6 ? text[..<index] : text[...]
            }
        }
        return text[...]
    }

    /// Ten digits with a check digit; one misread digit is mended when exactly one exchange that OCR is known for makes it right.
    static func npi(_ text: String) -> [TypedReading] {
        guard let (digits, repairs) = digits(text.folded, apartFrom: { " -.,:;#()|_".contains($0) }, most: 2), digits.count == 10 else {
            return []
        }
        guard "12".contains(digits.first ?? "0") else {
            // NPIs begin with 1 or 2 (45 CFR 162.406); OCR reads the slender 1 of hand print as 4 or 7.
            let mended = ["1", "2"].map { $0 + digits.dropFirst() }.filter(NPI.isValid)
            guard mended.count == 1, let only = mended.first, "47".contains(digits.first ?? "0") else {
                return [TypedReading(.text(digits), raw: text, repairs: repairs, plausibility: 0.05)]
            }
            return [TypedReading(.text(only), raw: text, repairs: repairs + [.character], plausibility: 0.5)]
        }
        if NPI.isValid(digits) { return [TypedReading(.text(digits), raw: text, repairs: repairs)] }
        // Printed numbers do fail: a repair would hide that, so what was read comes first, for a person to see. The only repair that
        // one confused digit allows follows; a second look at the picture may bear it out.
        let asRead = TypedReading(.text(digits), raw: text, repairs: repairs, plausibility: 0.05)
        guard repairs.isEmpty, let mended = onlyRepair(of: digits) else { return [asRead] }
        return [asRead, TypedReading(.text(mended), raw: text, repairs: [.character], plausibility: 0.04)]
    }

    /// Digits that OCR confuses with each other, in fax print and hand print.
    private static let confused: [Character: [Character]] = [
        "0": ["8", "6"], "1": ["7"], "3": ["8"], "5": ["6"], "6": ["5", "0", "8"], "7": ["1"], "8": ["3", "0", "6"],
    ]

    /// The NPI that one exchange of confused digits makes; nil when there is none or more than one.
    private static func onlyRepair(of digits: String) -> String? {
        let read = Array(digits)
        let mended = read.indices.dropFirst().flatMap { place in
            (confused[read[place]] ?? []).map { other in
                var changed = read
                changed[place] = other
                return String(changed)
            }
        }.filter(NPI.isValid)
        return mended.count == 1 ? mended[0] : nil
    }

    static func zip(_ text: String, states: Set<String>?, state: String?) -> [TypedReading] {
        guard let (digits, repairs) = digits(text.folded, apartFrom: { " -.,".contains($0) }, most: 1),
            digits.count == 5 || digits.count == 9
        else { return [] }
        let value = digits.count == 5 ? digits : digits.prefix(5) + "-" + digits.suffix(4)
        var plausibility = 1.0
        if let states {
            if states.isEmpty { plausibility = 0.3 } else if let state, !states.contains(state) { plausibility = 0.3 }
        }
        return [TypedReading(.text(value), raw: text, repairs: repairs, plausibility: plausibility)]
    }

    /// The digits of a text; other characters must be separators or known confusions, at most `most` of the latter.
    private static func digits(_ text: some StringProtocol, apartFrom isSeparator: (Character) -> Bool, most: Int) -> (String, [Repair])? {
        var digits = ""
        var repaired = 0
        for character in text {
            if character.isDigit {
                digits.append(character)
            } else if isSeparator(character) {
                continue
            } else if let digit = character.asDigit {
                digits.append(digit)
                repaired += 1
            } else {
                return nil
            }
        }
        guard repaired <= most, !digits.isEmpty else { return nil }
        return (digits, [Repair](repeating: .character, count: repaired))
    }
}
