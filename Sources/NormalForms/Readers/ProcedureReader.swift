import ReferralModel

/// CPT and HCPCS Level II codes: five digits, four digits and a letter, or a letter and four digits.
enum ProcedureReader {
    static func read(_ text: String) -> [TypedReading] {
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
        var codes: [String] = []
        var repairs: [Repair] = []
        for word in words {
            // A modifier follows after a hyphen, as in 73721-RT.
            let body = word.split(separator: "-").first.map(String.init) ?? word
            guard body.count == 5 else { continue }
            let characters = Array(body)
            let digits = characters.count(where: \.isDigit)
            if digits == 5
                || digits == 4
                    && (characters[0].isLetter && "ABCDEGHJKLMPQRSTV".contains(characters[0].uppercased())
                        || "FTU".contains(characters[4].uppercased()))
            {
                codes.append(body.uppercased())
            } else if digits == 4, let mended = Self.mended(characters) {
                codes.append(mended)
                repairs.append(.character)
            }
        }
        guard !codes.isEmpty else { return [] }
        var unique: [String] = []
        for code in codes where !unique.contains(code) { unique.append(code) }
        return [TypedReading(.list(unique), raw: text, repairs: repairs, plausibility: repairs.isEmpty ? 0.95 : 0.6)]
    }

    private static func mended(_ characters: [Character]) -> String? {
        let digits = characters.compactMap(\.asDigit)
        return digits.count == 5 ? String(digits) : nil
    }
}
