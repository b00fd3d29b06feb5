import ReferralModel

/// The address of a letter before `RE:` or `Dear`: its date, the person and the practice, and the numbers printed under them.
struct LetterAddress {
    let link: LinkReader

    private var page: MarkedPage { link.page }
    private var layout: PageLayout { link.page.layout }

    func read() -> [Candidate] {
        let sidebar = Sidebar(layout)
        guard let dear = layout.rows.indices.first(where: { opensSalutation($0) }) else { return [] }
        var out: [Candidate] = []
        var person: (row: Int, x0: Int)?
        var hasPractice = false
        var numbered: Int?
        let addressee = addressee()
        let partners = (0..<dear).filter { row in runs(row).count { link.words.isPerson(page.text($0)) } > 1 }
        for row in 0..<dear {
            for tokens in runs(row) {
                guard let box = page.box(tokens), !sidebar.holds(box) else { continue }
                let line = page.text(tokens)
                let zone = ValueZone(relation: .letterhead, lines: [tokens], box: box)
                if tokens.count <= 5, let date = link.candidate(line, as: .referralDate, tokens: tokens, zone: zone) {
                    out.append(date)
                } else if let person {
                    // Phone and fax may stand far apart on their line.
                    guard abs(box.x0 - person.x0) < 12 * layout.height || row == numbered else { continue }
                    if !hasPractice, (2...9).contains(tokens.count), line.filter(\.isNumber).count < 3,
                        link.words.isOrganization(line) || isAddressed(below: row)
                    {
                        out += candidate(line, .recipientOrganization, zone)
                        hasPractice = true
                    } else if row - person.row <= 6, person.row >= 3 {
                        let found = numbers(zone).filter { found in !out.contains { $0.key == found.key } }
                        if !found.isEmpty { numbered = row }
                        out += found
                    }
                } else if tokens.count <= 7, link.words.isPerson(line), !line.contains("•"), !line.contains("|"),
                    addressee.map({ bears($0, tokens) }) ?? !partners.contains(row)
                {
                    let found = candidate(line, .recipientName, zone)
                    if !found.isEmpty { person = (row, box.x0) }
                    out += found
                }
            }
        }
        return person != nil ? out : out.filter { $0.key == .referralDate }
    }

    /// The last name behind `Dear Dr.`; nil where nobody is greeted by name, and where none of the names above is his.
    private func addressee() -> [UInt8]? {
        let dear = layout.rows.firstIndex { row in row.tokens.first.map { layout.tokens[$0].text.lowercased() } == "dear" }
        guard let dear, (2...6).contains(layout.rows[dear].tokens.count) else { return nil }
        let words = layout.rows[dear].tokens.dropFirst().map { layout.tokens[$0] }.filter {
            $0.text.first?.isUppercase ?? false && $0.folded.count >= 3
        }
        let titles = ["doctor", "colleague", "provider", "sir", "madam"]
        guard let surname = words.last(where: { !titles.contains($0.text.lowercased().filter(\.isLetter)) })?.folded else { return nil }
        let isNamed = (0..<dear).contains { row in runs(row).contains { link.words.isPerson(page.text($0)) && bears(surname, $0) } }
        return isNamed ? surname : nil
    }

    /// Whether a name has a surname in it, a letter or two wrong.
    private func bears(_ surname: [UInt8], _ words: [Int]) -> Bool {
        words.contains { Fold.distance(layout.tokens[$0].folded, surname, limit: 2) <= min(2, surname.count / 4) }
    }

    /// What stands apart on a row, without what is about others: `cc: Lee Smith, MD`.
    private func runs(_ row: Int) -> [[Int]] {
        let others = page.labelsByRow[row, default: []].filter { page.labels[$0].target == .none && page.labels[$0].section != nil }
        let carbon = others.filter {
            page.labels[$0].text.lowercased().hasPrefix("cc") || page.labels[$0].text.lowercased().hasPrefix("cop")
        }
        let end = carbon.map { page.labels[$0].range.lowerBound }.min() ?? Int.max
        return layout.rows[row].runs.filter { $0.lowerBound < end }.map { run in run.map { layout.rows[row].tokens[$0] } }
    }

    /// The phone and the fax of whom the letter goes to; a word before each says which it is.
    private func numbers(_ zone: ValueZone) -> [Candidate] {
        guard let line = zone.lines.first, let first = line.first, layout.tokens[first].digitCount == 0 else { return [] }
        return ContactBlock(reader: CompoundReader(link: link, zone: zone)).numbers(in: line, phone: .recipientPhone, fax: .recipientFax)
            .map {
                var found = $0
                found.label = layout.tokens[first].text
                return found
            }
    }

    private func candidate(_ line: String, _ key: FieldKey, _ zone: ValueZone) -> [Candidate] {
        link.candidate(line.trimmed { ",;".contains($0) }, as: key, tokens: zone.tokens, zone: zone).map { [$0] } ?? []
    }

    /// Whether the next line is a street: the line above it names whom the letter is sent to.
    private func isAddressed(below row: Int) -> Bool {
        guard row + 1 < layout.rows.count, let first = layout.rows[row + 1].tokens.first else { return false }
        let word = layout.tokens[first].text
        return word.allSatisfy(\.isNumber) || word.lowercased() == "suite" || word.lowercased().hasPrefix("po")
    }

    /// `Dear Lee`, `RE:` or, alone on its line, `To the clinic:`.
    private func opensSalutation(_ row: Int) -> Bool {
        let tokens = layout.rows[row].tokens
        guard let first = tokens.first, let last = tokens.last else { return false }
        let word = layout.tokens[first].text.lowercased().filter { $0.isLetter || $0 == ":" }
        if word == "dear" || word == "re:" || word == "regarding:" { return true }
        let folded = tokens.flatMap { layout.tokens[$0].folded }
        let ends = layout.tokens[last].text.last.map { ":,".contains($0) } ?? false
        return ends && tokens.count <= 6
            && link.knowledge.phrases["salutations", default: []].contains { folded.starts(with: Fold.bytes($0)) }
    }
}
