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
        func number(at start: Int) -> (range: Range<Int>, found: Candidate)? {
            guard page.layout.tokens[tokens[start]].opensPhone else { return nil }
            for length in stride(from: min(3, tokens.count - start), through: 1, by: -1) {
                let part = Array(tokens[start..<(start + length)])
                guard page.layout.tokens[part[length - 1]].digitCount > 0, let box = page.box(part),
                    let found = link.candidate(
                        page.text(part), as: .referrerPhone, tokens: part,
                        zone: ValueZone(relation: .letterhead, lines: [part], box: box)), found.plausibility > 0.5
                else { continue }
                return (start..<(start + length), found)
            }
            return nil
        }
        var numbers: [(range: Range<Int>, found: Candidate)] = []
        var at = 0
        while at < tokens.count {
            let next = number(at: at)
            if let next { numbers.append(next) }
            at = next?.range.upperBound ?? at + 1
        }
        guard numbers.count == 2 else { return nil }
        let before = numbers.allSatisfy { isTag($0.range.lowerBound - 1) }
        guard before || numbers.allSatisfy({ isTag($0.range.upperBound) }) else { return nil }
        isTaggedBehind = !before
        for (range, found) in numbers {
            guard let tag = word(before ? range.lowerBound - 1 : range.upperBound) else { continue }
            if Self.faxWords.contains(tag) {
                fax = fax ?? found
                fax?.key = .referrerFax
            } else {
                phone = phone ?? found
            }
        }
        guard phone != nil, fax != nil else { return nil }
    }
}
