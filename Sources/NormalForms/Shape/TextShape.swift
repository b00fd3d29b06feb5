/// Small questions about characters that the readers share.
extension StringProtocol {
    /// White space folded to single spaces and trimmed.
    var folded: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Without the characters at both ends that `isOutside` names.
    func trimming(_ isOutside: (Character) -> Bool) -> String {
        var rest = self[...]
        while let first = rest.first, isOutside(first) { rest = rest.dropFirst() }
        while let last = rest.last, isOutside(last) { rest = rest.dropLast() }
        return String(rest)
    }

    /// Lower-case letters and digits with single spaces between the words.
    var matchKey: String {
        var key = ""
        var isGap = false
        for character in lowercased() {
            if character.isLetter || character.isNumber {
                if isGap, !key.isEmpty { key.append(" ") }
                isGap = false
                key.append(character)
            } else if character != "'" && character != "’" {
                isGap = true
            }
        }
        return key
    }
}

extension String {
    func replacingCharacter(at index: Index, with other: String) -> String { self[..<index] + other + self[self.index(after: index)...] }
}

extension Character {
    var isDigit: Bool { self >= "0" && self <= "9" }

    /// The digit that OCR may have read as this character; the digit itself for digits.
    var asDigit: Character? {
        if isDigit { return self }
        switch self {
        case "O", "o", "Q", "D": return "0"
        case "l", "I", "|", "i", "!", "]", "[": return "1"
        case "Z", "z": return "2"
        case "S", "s", "$": return "5"
        case "G", "b": return "6"
        case "B": return "8"
        case "g", "q": return "9"
        case "A": return "4"
        default: return nil
        }
    }

    /// The capital letter, where that is one letter: that of "ß" is two.
    var capital: Character {
        let capital = uppercased()
        return capital.count == 1 ? Character(capital) : self
    }

    /// The small letter, where that is one letter.
    var small: Character {
        let small = lowercased()
        return small.count == 1 ? Character(small) : self
    }

    /// The letter that OCR may have read as this digit.
    var asLetter: Character? {
        if isLetter { return capital }
        switch self {
        case "0": return "O"
        case "1", "|", "!": return "I"
        case "2": return "Z"
        case "5", "$": return "S"
        case "6": return "G"
        case "8": return "B"
        default: return nil
        }
    }
}
