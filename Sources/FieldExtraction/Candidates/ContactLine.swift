import ReferralModel

/// A line of a letterhead with the numbers of a practice and the words that tell them apart, before them or behind:
/// `T 616-555-0137  F 616-555-0119`, `320-555-0151 phone 320-555-0169 fax`.
struct ContactLine {
    private(set) var phone: Candidate?
    private(set) var fax: Candidate?
    /// The words stand behind their numbers: read from left to right, `phone 320-555-0169` would be wrong.
    let isTaggedBehind: Bool

    private static let phoneWords: Set<String> = ["phone", "ph", "p", "t", "tel", "telephone", "office", "voice"]
    private static let faxWords: Set<String> = ["fax", "f", "fx", "fac", "facsimile"]

    /// Nil unless a line has a phone and a fax, each with its word.
    init?(_ row: Int, _ link: LinkReader) {
        let page = link.page
        let tokens = page.layout.rows[row].tokens
        func word(_ at: Int) -> String? {
            tokens.indices.contains(at) ? page.layout.tokens[tokens[at]].text.lowercased().filter(\.isLetter) : nil
        }
        func isTag(_ at: Int) -> Bool { word(at).map { Self.phoneWords.contains($0) || Self.faxWords.contains($0) } ?? false }
        var numbers: [Range<Int>] = []
        var at = 0
        while at < tokens.count {
            let found = stride(from: min(3, tokens.count - at), through: 1, by: -1).first { length in
                let part = Array(tokens[at..<(at + length)])
                return page.layout.tokens[part[0]].opensPhone && page.layout.tokens[part[length - 1]].digitCount > 0
                    && link.reader.read(page.text(part), as: .referrerPhone, context: link.context).first.map { $0.plausibility > 0.5 }
                        ?? false
            }
            if let found { numbers.append(at..<(at + found)) }
            at += found ?? 1
        }
        guard numbers.count == 2 else { return nil }
        let before = numbers.allSatisfy { isTag($0.lowerBound - 1) }
        guard before || numbers.allSatisfy({ isTag($0.upperBound) }) else { return nil }
        isTaggedBehind = !before
        for number in numbers {
            guard let tag = word(before ? number.lowerBound - 1 : number.upperBound) else { continue }
            let key: FieldKey = Self.faxWords.contains(tag) ? .referrerFax : .referrerPhone
            let part = Array(tokens[number])
            guard let box = page.box(part) else { continue }
            let zone = ValueZone(relation: .letterhead, lines: [part], box: box)
            let found = link.candidate(page.text(part), as: key, tokens: part, zone: zone)
            if key == .referrerFax { fax = fax ?? found } else { phone = phone ?? found }
        }
        guard phone != nil, fax != nil else { return nil }
    }
}
