import ReferralModel

/// Member, group, record and authorisation numbers: upper case, without spaces.
struct IdentifierReader {
    let key: FieldKey
    let payer: Payer?

    func read(_ text: String) -> [TypedReading] {
        let clean = text.trimming { !$0.isLetter && !$0.isNumber }
        let value = clean.filter { !$0.isWhitespace }.uppercased()
        guard (3...25).contains(value.count), value.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-/.".contains($0)) }),
            value.contains(where: \.isNumber)
        else { return [] }
        // Words with a single number are prose; an identifier has more digits than spaces and no long run of plain letters.
        guard value.count(where: \.isNumber) * 3 >= value.count, clean.count(where: \.isWhitespace) <= 4 else { return [] }
        if value.contains("/"), value.count(where: { $0 == "/" }) == 2 { return [] }
        var plausibility = value.count < 5 ? 0.6 : 0.9
        if key == .insuranceMemberID, let fits = payer?.accepts(memberID: value) { plausibility = fits ? 1 : mendable(value) ? 0.35 : 0.6 }
        return [TypedReading(.text(value), raw: text, plausibility: plausibility)]
    }

    /// Whether one confused character would make the number fit the payer's pattern: then it is more likely misread than odd.
    private func mendable(_ value: String) -> Bool {
        let characters = Array(value)
        return characters.indices.contains { index in
            var changed = characters
            let other = characters[index].isNumber ? characters[index].asLetter : characters[index].asDigit
            guard let other else { return false }
            changed[index] = other
            return payer?.accepts(memberID: String(changed)) == true
        }
    }
}
