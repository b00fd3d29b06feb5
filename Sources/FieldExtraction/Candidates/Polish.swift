import ReferralModel

/// Mends what can only be meant one way: the short words of street addresses, digits behind the letters of an identifier, `P.C.`.
enum Polish {
    /// The mended value; nil for fields that it knows nothing of.
    static func value(_ content: FieldContent, _ key: FieldKey) -> FieldContent? {
        guard let text = content.text else { return nil }
        switch key {
        case .patientStreet: return .text(street(lettered(text)))
        case .patientMRN, .insuranceMemberID, .insuranceGroup, .insurance2MemberID: return .text(identifier(text))
        case .referrerOrganization, .recipientOrganization: return .text(organization(lettered(text)))
        case .patientCity, .referrerName, .recipientName, .insuranceHolder: return .text(lettered(text))
        default: return nil
        }
    }

    private static let streetWords = [
        "St", "Street", "Ave", "Avenue", "Rd", "Road", "Blvd", "Ln", "Lane", "Dr", "Drive", "Ct", "Court", "Way", "Pl", "Place", "Ter",
        "Cir", "Circle", "Hwy", "Pkwy", "Sq",
        "Trl", "Apt", "Unit", "Suite",
    ]

    // A regular expression is only read, though the library does not call it Sendable; making one costs as much as using it.
    nonisolated(unsafe) private static let lostSpace = /([a-z.])(Apt|Unit|Suite|Ste|Lot)\b/

    /// `6455 Sycamore PI` is a place, `Apt SD` is 5D, and a number begins with a digit.
    private static func street(_ text: String) -> String {
        // A lost space: `14th StApt 2A`.
        let parted = text.replacing(lostSpace) { "\($0.output.1) \($0.output.2)" }
        var words = parted.split(separator: " ").map(String.init)
        for index in words.indices.dropFirst() {
            let word = words[index].trimmed { ".,".contains($0) }
            if let known = streetWords.first(where: {
                $0.count == word.count && Fold.bytes($0) == Fold.bytes(word) && $0.lowercased() != word.lowercased()
            }) {
                words[index] = known
            }
            if ["apt", "unit", "#"].contains(words[index - 1].lowercased()), words[index].count == 2,
                words[index].first == "S" || words[index].first == "O"
            {
                words[index] = (words[index].first == "S" ? "5" : "0") + words[index].dropFirst()
            }
        }
        if let first = words.first, first.count > 1, first.dropFirst().allSatisfy(\.isNumber), first.first == "§" || first.first == "S" {
            words[0] = "5" + first.dropFirst()
        }
        return words.joined(separator: " ")
    }

    /// Three letters and then digits: there an `O` is a zero, an `S` a five and an `I` a one.
    private static func identifier(_ text: String) -> String {
        let characters = Array(text)
        guard characters.count >= 8, characters.prefix(3).allSatisfy(\.isLetter) else { return text }
        let tail = characters.dropFirst(3)
        let letters = tail.filter { !$0.isNumber }
        guard !letters.isEmpty, letters.count <= 2, letters.allSatisfy({ "OSI".contains($0) }) else { return text }
        return String(characters.prefix(3)) + String(tail.map { ["O": "0", "S": "5", "I": "1"][$0] ?? $0 })
    }

    private static let alike: [Character: String] = ["0": "O", "1": "I", "5": "S", "8": "B"]

    /// One digit within the letters of a word in capitals is the letter that looks like it: `JEFFER5ON AVE`, `CHILDREN'5`.
    private static func lettered(_ text: String) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { part in
            let word = String(part)
            let digits = word.filter(\.isNumber)
            guard digits.count == 1, let digit = digits.first, let letter = alike[digit], word.count(where: \.isLetter) >= 4,
                word.allSatisfy({ $0.isUppercase || $0 == digit || "'’.,-".contains($0) }), word.first != digit
            else { return word }
            return word.replacing(String(digit), with: letter)
        }
        .joined(separator: " ")
    }

    private static func organization(_ text: String) -> String {
        for (wrong, right) in [(" PC.", " P.C."), (" PA.", " P.A.")] where text.hasSuffix(wrong) {
            return text.dropLast(wrong.count) + right
        }
        return text
    }
}
