import NormalForms
import ReferralModel

/// Finds the names of `Models/labels.yaml` on a page, as far wrong as OCR gets them.
struct LabelMatcher: Sendable {
    let knowledge: LabelKnowledge
    let index: NameIndex
    let grammar: LabelGrammar
    private let words: PartyWords

    init(_ knowledge: LabelKnowledge) {
        words = PartyWords(knowledge)
        self.knowledge = knowledge
        index = NameIndex(
            knowledge.names.map(\.folded), words: knowledge.names.map { $0.text.split(separator: " ").map { Fold.bytes($0) } })
        grammar = LabelGrammar(knowledge)
    }

    /// All labels of a page that do not overlap, row by row from left to right.
    func labels(on page: PageLayout) -> [LabelMatch] {
        var out: [LabelMatch] = []
        for row in page.rows.indices { out += labels(in: row, of: page) }
        out = (out + aligned(with: out, on: page)).sorted { ($0.row, $0.range.lowerBound) < ($1.row, $1.range.lowerBound) }
        return joined(out.filter { !isTorn($0, on: page) }, on: page)
    }

    /// `Rendering (last` with `visit)` on the next line: words in brackets that are cut short ask nothing that they say by themselves.
    private func isTorn(_ label: LabelMatch, on page: PageLayout) -> Bool {
        guard !label.text.contains(")"), label.text.contains("("), label.row + 1 < page.rows.count else { return false }
        return page.rows[label.row + 1].tokens.contains { token in
            let word = page.tokens[token]
            return word.text.hasSuffix(")") && word.text.count > 1 && !word.text.contains("(") && word.box.x0 < label.box.x1
                && word.box.x1 > label.box.x0 && word.box.y0 - label.box.y1 < page.height
        }
    }

    private func labels(in row: Int, of page: PageLayout) -> [LabelMatch] {
        let line = page.rows[row]
        var found: [LabelMatch] = []
        for start in line.tokens.indices {
            let first = page.token(row: row, start)
            guard !first.folded.isEmpty, !isNumbering(start, row, page), !isSectionWord(start - 1, row, page),
                !isCredential(start, row, page), !isValue(start, row, page)
            else { continue }
            let startsRun =
                start > 0 && isNumbering(start - 1, row, page) || start == 0 || line.breaks[start] != .space || first.followsSeparator
                || page.token(row: row, start - 1).endsWithColon
                || page.token(row: row, start - 1).text.last == ";" || first.startsLowercase && line.opensBehindBlank(start)
            var folded: [UInt8] = []
            var read: [[UInt8]] = []
            for end in start..<min(start + 9, line.tokens.count) {
                if end > start, line.breaks[end] == .rule || line.breaks[end] == .checkbox { break }
                if end > start, line.breaks[end] == .gap { break }
                let token = page.token(row: row, end)
                folded += token.folded
                if !token.folded.isEmpty { read.append(token.folded) }
                if folded.count > index.longest + 2 { break }
                let hasColon = token.endsWithColon
                // Errors are only forgiven where a label can stand.
                let isOpen = end + 1 == line.tokens.count || line.breaks[end + 1] != .space
                let isLikely = hasColon || startsRun && (isOpen || line.tokens.count - end <= 12)
                if let (name, quality) = index.best(for: folded, read: read, exactly: !isLikely) {
                    var last = startsRun ? endOfRemark(after: end + 1, row, page) : end + 1
                    // Behind a colon only a list that fills the line tells what is asked: `To: (service, physician, facility)`.
                    if hasColon, last <= end + 2 || last < line.tokens.count && line.breaks[last] == .space { last = end + 1 }
                    // `Telephone (evening)` asks something else than `Telephone`.
                    if last > end + 1, grammar.meaning(of: (start..<last).map { page.token(row: row, $0).folded }) != nil { last = end + 1 }
                    let hasColon = hasColon || page.token(row: row, last - 1).endsWithColon
                    let endsRun = last == line.tokens.count || line.breaks[last] != .space || hasColon
                    let match = LabelMatch(
                        name: name, row: row, range: start..<last, box: page.box(row: row, start..<last),
                        text: page.text(row: row, start..<last),
                        quality: quality, hasColon: hasColon, startsRun: startsRun, endsRun: endsRun,
                        length: knowledge.names[name].folded.count)
                    // A name with its remark alone on a line is no sentence: `Clinical indication (attach notes and labs)`.
                    let isWhole = last > end + 1 && start == 0 && last == line.tokens.count
                    if isPlausible(match, on: page, isProse: !isWhole && page.isProse(row: row, at: start)) { found.append(match) }
                }
                if hasColon { break }
            }
            let follows = start > 0 && page.token(row: row, start - 1).digitCount >= 4
            if startsRun || follows, let whole = composed(from: start, startsRun: startsRun, row, page, found) { found.append(whole) }
        }
        return withoutOverlap(found, on: page)
    }

    /// A number or one letter of the two sexes right behind a colon is what was asked, not the opening of the next label:
    /// `Visits: 8. Approval: 4711`, `Sex: F MRN: 4711`.
    private func isValue(_ position: Int, _ row: Int, _ page: PageLayout) -> Bool {
        let word = page.token(row: row, position)
        return position > 0 && page.token(row: row, position - 1).endsWithColon && page.rows[row].breaks[position] == .space
            && (!word.text.contains(where: \.isLetter) || word.text == "F" || word.text == "M") && !word.endsWithColon
    }

    /// What the words mean one by one. Behind a name that is listed letter by letter, words that are not quite those of labels are its
    /// value: `Insurance co. Medicare`.
    private func wordByWord(_ words: [[UInt8]], isQuestion: Bool, _ start: Int, _ found: [LabelMatch])
        -> (meaning: LabelGrammar.Meaning, quality: Double)?
    {
        guard let known = grammar.meaning(of: words, isQuestion: isQuestion) else { return nil }
        return known.quality > 0.97 || !found.contains { $0.range.lowerBound == start && $0.quality == 1 } ? known : nil
    }

    /// Words that a remark in brackets has at most: `Patient's identification (use stamp or print: name, birth date, address)`.
    private static let longestRemark = 10

    /// The end of a label with the remark in brackets behind it: `Subscriber name (if not enrollee)`.
    private func endOfRemark(after position: Int, _ row: Int, _ page: PageLayout) -> Int {
        let line = page.rows[row]
        guard position < line.tokens.count, line.breaks[position] == .space, page.token(row: row, position).text.first == "(" else {
            return position
        }
        for end in position..<min(position + Self.longestRemark, line.tokens.count) {
            // `NPI (10 digits)`; three digits in a bracket are an area code.
            guard end == position || line.breaks[end] == .space, page.token(row: row, end).digitCount <= 2 else { return position }
            if page.token(row: row, end).text.contains(")") {
                let remark = (position...end).map { page.token(row: row, $0).text }
                return remark.contains { $0.contains(where: \.isLetter) } ? end + 1 : position
            }
        }
        return position
    }

    /// A label from `start` to the next colon or the end of its run that only its words tell; nil where a listed name fills that place.
    private func composed(from start: Int, startsRun: Bool, _ row: Int, _ page: PageLayout, _ found: [LabelMatch]) -> LabelMatch? {
        let line = page.rows[row]
        var end = start
        while end < line.tokens.count, end - start < LabelGrammar.longest, end == start || line.breaks[end] == .space {
            if end > start, page.token(row: row, end).digitCount >= 4 { break }
            end += 1
            if page.token(row: row, end - 1).endsWithColon { break }
        }
        let hasColon = page.token(row: row, end - 1).endsWithColon
        let isBeforeNumber = end < line.tokens.count && page.token(row: row, end).digitCount >= 4
        let endsRun = hasColon || end == line.tokens.count || line.breaks[end] != .space
        let words = (start..<end).map { page.token(row: row, $0).folded }
        let isQuestion = page.token(row: row, end - 1).text.contains("?")
        let isAlone = (start == 0 || start == 1 && isNumbering(0, row, page)) && endsRun
        guard endsRun || isBeforeNumber, !found.contains(where: { $0.range == start..<end && $0.quality > 0.9 }),
            let (meaning, quality) = wordByWord(words, isQuestion: isQuestion, start, found)
                ?? (isAlone ? grammar.meaning(ofOpening: words) : nil)
        else { return nil }
        if !hasColon, end - 1 > start, let short = found.first(where: { $0.range == start..<end - 1 }),
            isAnswer(page.token(row: row, end - 1).text, to: short)
        {
            return nil
        }
        let text = page.text(row: row, start..<end)
        let match = LabelMatch(
            name: meaning.name ?? knowledge.anyName, row: row, range: start..<end, box: page.box(row: row, start..<end), text: text,
            quality: quality, hasColon: hasColon, startsRun: startsRun, endsRun: endsRun, length: Fold.bytes(text).count, composed: meaning)
        return isPlausible(match, on: page, isProse: page.isProse(row: row, at: start)) ? match : nil
    }

    /// Whether a word that labels have besides is what the label before it asks for: `Number of visits 2`, `MI A`.
    private func isAnswer(_ word: String, to match: LabelMatch) -> Bool {
        let name = knowledge.names[match.name]
        guard case .field(let key) = match.composed?.target ?? name.target ?? name.otherwise else { return false }
        return key.type == .int && word.allSatisfy(\.isNumber) || key == .patientMiddleName && word.count == 1
            || key == .referralService && knowledge.serviceAnswers.contains(Fold.bytes(word))
    }

    /// Letters behind a name and a comma belong to the name: in `Lee Smith, MD NPI: 4711` nobody asks for an `MD NPI`.
    private func isCredential(_ position: Int, _ row: Int, _ page: PageLayout) -> Bool {
        position > 0 && page.rows[row].breaks[position] == .space && page.token(row: row, position - 1).text.last == ","
            && words.isCredential(page.token(row: row, position).text)
    }

    /// `1.`, `A)`, `Section 2:` before a heading or a question.
    func isNumbering(_ position: Int, _ row: Int, _ page: PageLayout) -> Bool {
        let line = page.rows[row]
        guard position + 1 < line.tokens.count, position == 0 || line.breaks[position] != .space || isSectionWord(position - 1, row, page)
        else { return false }
        if isSectionWord(position, row, page) { return true }
        let text = page.token(row: row, position).text
        guard let last = text.last, line.breaks[position + 1] == .space else { return false }
        // The dash behind the number is easily lost in a black bar: `SECTION 3 Requesting Provider`.
        let opensRun = position == 1 || position > 1 && line.breaks[position - 1] != .space
        if opensRun, isSectionWord(position - 1, row, page),
            text.allSatisfy(\.isNumber) || text.count == 1 && text.allSatisfy(\.isUppercase)
        {
            return true
        }
        if text.count <= 2, text.allSatisfy(\.isNumber), page.isNumbered || position == 0 && line.tokens.count <= 6 { return true }
        // `P: 559-555-0162` is a phone.
        if last == ":", page.token(row: row, position + 1).opensPhone { return false }
        guard ".,):-".contains(last) else { return false }
        let core = text.dropLast()
        return (1...3).contains(core.count) && (core.allSatisfy(\.isNumber) || core.count == 1 || core.allSatisfy { "IVX".contains($0) })
    }

    private func isSectionWord(_ position: Int, _ row: Int, _ page: PageLayout) -> Bool {
        position >= 0 && position + 1 < page.rows[row].tokens.count
            && ["section", "part", "step"].contains(page.token(row: row, position).text.lowercased())
            && page.token(row: row, position + 1).text.count <= 3 && page.rows[row].breaks[position + 1] == .space
    }

    /// Whether the label before was left empty: behind a gap stands a label of several words, or the label asks for a number and words alone
    /// come: `Insurance    Policy ID M029`, `Group #    Subscriber Lee Smith`.
    private func isBesideEmpty(_ match: LabelMatch, _ before: LabelMatch, on page: PageLayout) -> Bool {
        let row = page.rows[match.row]
        if row.breaks[match.range.lowerBound] == .gap, match.range.count >= 2 { return true }
        guard row.breaks[match.range.lowerBound] == .gap, let run = row.run(at: match.range.lowerBound),
            case .field(let key) = before.composed?.target ?? knowledge.names[before.name].target
                ?? knowledge.names[before.name].otherwise ?? .none,
            [.id, .phone, .npi, .date, .int].contains(key.type)
        else { return false }
        return run.allSatisfy { page.token(row: match.row, $0).digitCount == 0 }
    }

    private func withoutOverlap(_ found: [LabelMatch], on page: PageLayout) -> [LabelMatch] {
        func weight(_ match: LabelMatch) -> Double {
            let length = Double(match.length)
            return length * match.quality * match.quality + (match.hasColon ? 3 : 0) + (match.endsRun ? 2 : 0) + (match.startsRun ? 3 : 0)
        }
        var kept: [LabelMatch] = []
        for match in found.sorted(by: { weight($0) > weight($1) }) where !kept.contains(where: { $0.range.overlaps(match.range) }) {
            kept.append(match)
        }
        kept.sort { $0.range.lowerBound < $1.range.lowerBound }
        // Beside a label that fills its cell stands its value, even one that begins with a label's word: `Auth No | AUTH 1863459`.
        var out: [LabelMatch] = []
        for match in kept {
            if let before = out.last, before.endsRun, before.startsRun, before.range.upperBound == match.range.lowerBound, !match.hasColon,
                !match.endsRun, !(match.quality == 1 && (isAnswered(match, on: page) || isBesideEmpty(match, before, on: page)))
            {
                continue
            }
            // `Type of visit:   Procedure`, which elsewhere asks for one.
            if let before = out.last, before.hasColon, before.range.upperBound == match.range.lowerBound, !match.hasColon,
                knowledge.names[before.name].target == .field(.referralService), knowledge.serviceAnswers.contains(Fold.bytes(match.text))
            {
                continue
            }
            out.append(match)
        }
        return out
    }
}
