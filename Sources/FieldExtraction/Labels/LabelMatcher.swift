import NormalForms
import ReferralModel

/// Finds the names of `Models/labels.yaml` on a page, as far wrong as OCR gets them.
struct LabelMatcher: Sendable {
    let knowledge: LabelKnowledge
    private let index: NameIndex
    private let grammar: LabelGrammar
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
        return out
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
                || page.token(row: row, start - 1).text.last == ";"
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
                    var last = startsRun && !hasColon ? endOfRemark(after: end + 1, row, page) : end + 1
                    // `Telephone (evening)` asks something else than `Telephone`.
                    if last > end + 1, grammar.meaning(of: (start..<last).map { page.token(row: row, $0).folded }) != nil { last = end + 1 }
                    let hasColon = page.token(row: row, last - 1).endsWithColon
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
    private func wordByWord(_ words: [[UInt8]], _ start: Int, _ found: [LabelMatch]) -> (meaning: LabelGrammar.Meaning, quality: Double)? {
        guard let known = grammar.meaning(of: words) else { return nil }
        return known.quality > 0.97 || !found.contains { $0.range.lowerBound == start && $0.quality == 1 } ? known : nil
    }

    /// The end of a label with the remark in brackets behind it: `Subscriber name (if not enrollee)`.
    private func endOfRemark(after position: Int, _ row: Int, _ page: PageLayout) -> Int {
        let line = page.rows[row]
        guard position < line.tokens.count, line.breaks[position] == .space, page.token(row: row, position).text.first == "(" else {
            return position
        }
        for end in position..<min(position + 6, line.tokens.count) {
            guard end == position || line.breaks[end] == .space, page.token(row: row, end).digitCount == 0 else { return position }
            if page.token(row: row, end).text.contains(")") { return end + 1 }
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
        let isAlone = (start == 0 || start == 1 && isNumbering(0, row, page)) && endsRun
        guard endsRun || isBeforeNumber, !found.contains(where: { $0.range == start..<end && $0.quality > 0.9 }),
            let (meaning, quality) = wordByWord(words, start, found) ?? (isAlone ? grammar.meaning(ofOpening: words) : nil)
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
    }

    /// Whether it stands where labels stand, not in the middle of a sentence.
    private func isPlausible(_ match: LabelMatch, on page: PageLayout, isProse: Bool) -> Bool {
        let length = match.length
        if match.quality < 1, length < 6, !(match.hasColon || length == 5 && match.startsRun && match.endsRun) { return false }
        // One word a letter off is as likely a value: `Wright` is not `weight`.
        if match.quality < 1, !match.hasColon, length < 8, match.range.count == 1 { return false }
        if match.startsRun && match.hasColon { return true }
        if isState(match, on: page) { return false }
        // A label does not end in a comma: `Mobile, AL` is a town.
        // Before the border of its cell the comma is a misread full stop: `Lang, | English`.
        let isBeforeBorder =
            match.endsRun && match.range.upperBound < page.rows[match.row].tokens.count
            && page.rows[match.row].breaks[match.range.upperBound] == .rule
        if !match.hasColon, !isBeforeBorder, page.token(row: match.row, match.range.upperBound - 1).text.last == "," { return false }
        if isTail(match, on: page) || isSigned(match, on: page) { return true }
        // `City` is easily read as `Cc`.
        if knowledge.names[match.name].isParty, length < 3 { return false }
        let next = match.range.upperBound
        let row = page.rows[match.row]
        let follower = next < row.tokens.count && row.breaks[next] == .space ? page.token(row: match.row, next) : nil
        if match.hasColon {
            // In the middle of a run: `Phone: 509-678-6902 Fax: 509-876-2340`.
            return !isProse || match.quality == 1
        }
        // `Return by fax to (251) 555-0153. Questions? Call the coordinator.`
        if match.quality == 1, match.range.lowerBound == 0, match.range.count >= 2, isAnswered(match, on: page) { return true }
        if isProse { return false }
        if match.quality == 1, isAnswered(match, on: page) || isListed(match, on: page) { return true }
        let before = match.range.lowerBound > 0 && !match.startsRun ? page.token(row: match.row, match.range.lowerBound - 1) : nil
        let opening = page.token(row: match.row, match.range.lowerBound).text.first { $0.isLetter || $0.isNumber || $0 == "#" }
        let isSameInBothCases = match.quality == 1 && match.startsRun && match.endsRun && opening.map { "cszovwxpku".contains($0) } ?? false
        guard let opening,
            isSameInBothCases || !opening.isLowercase || isBeforeLine(match, row)
                || page.token(row: match.row, match.range.lowerBound).text.contains(where: \.isUppercase)
        else { return false }
        // Right after the colon of another label stands its value: `Health Plan: MEDICARE PART B`.
        if match.range.lowerBound > 0, !isNumbering(match.range.lowerBound - 1, match.row, page),
            row.breaks[match.range.lowerBound] == .space,
            page.token(row: match.row, match.range.lowerBound - 1).endsWithColon
        {
            return false
        }
        if match.startsRun && match.endsRun || isBeforeLine(match, row) { return true }
        let isNumberNext =
            follower.map { $0.digitCount >= 3 && $0.digitCount * 2 >= $0.text.count || $0.text.hasPrefix("(") && $0.digitCount >= 3 }
            ?? false
        if match.startsRun, let follower {
            if length < 6 {
                return isNumberNext || isGridStart(match, row)
                    || match.quality == 1 && !follower.startsLowercase && hasCompanion(match, on: page)
                    || match.quality == 1 && follower.isCapitals
                        && page.token(row: match.row, match.range.lowerBound).text.contains(where: \.isLowercase)
            }
            return !follower.startsLowercase || isNumberNext
        }
        // Labels in small letters between values in capitals: `City MACON State GA ZIP 31231`.
        if match.quality == 1, let follower, isNumberNext || follower.isCapitals {
            let words = match.range.map { page.token(row: match.row, $0) }
            let isMixed = words.contains { $0.text.contains(where: \.isLowercase) }
            let opening = page.rows[match.row].tokens.prefix(match.range.lowerBound).map { page.tokens[$0].text }
            let isAmongMixed = isMixed || length >= 3 && isNumberNext && opening.contains { $0.contains(where: \.isLowercase) }
            if let before, before.isCapitals || before.digitCount >= 3, isAmongMixed { return true }
        }
        // In the middle of a run without a colon: only before a number and after one, as in `T 260-283-5813 F 260-555-0101`.
        guard let before, let follower, isNumberNext, follower.text.first.map({ $0.isNumber || $0 == "(" }) ?? false else { return false }
        return before.digitCount >= 3 && length <= 12
    }

    /// Whether it opens its column letter by letter, and a line to write on begins behind it.
    private func isBeforeLine(_ match: LabelMatch, _ row: Row) -> Bool {
        match.quality == 1 && row.breaks[match.range.lowerBound] != .space && row.opensLine.contains(match.range.upperBound)
    }

    /// Whether the next word is just what the label asks for: `DOB September 11, 1940  Sex M  ID# MR696653`, `Ins. Aetna`.
    private func isAnswered(_ match: LabelMatch, on page: PageLayout) -> Bool {
        let row = page.rows[match.row]
        let next = match.range.upperBound
        guard next < row.tokens.count, row.breaks[next] == .space else { return false }
        if !match.startsRun, match.range.lowerBound > 0 {
            // In the middle of a run: behind a value, not behind a word of the label's own sentence.
            let before = page.token(row: match.row, match.range.lowerBound - 1)
            guard before.digitCount >= 1 || before.text.count == 1 || before.isCapitals else { return false }
        }
        let follower = page.token(row: match.row, next)
        let last = page.token(row: match.row, next - 1).text
        if last.hasSuffix("#"), follower.digitCount >= 3 { return true }
        let targets = [match.composed?.target, knowledge.names[match.name].target, knowledge.names[match.name].otherwise].compactMap { $0 }
        // `Ins. Aetna`; but `St. Cloud` is a town.
        if match.startsRun, last.hasSuffix("."), last.count >= 3, match.range.count == 1, !follower.startsLowercase,
            !targets.contains(.field(.patientState))
        {
            return true
        }
        let isDate =
            follower.digitCount >= 4 && follower.text.contains(where: { "/-.".contains($0) })
            || Self.months.contains(follower.text.lowercased().prefix(3)) && !follower.startsLowercase
        let isNumber = follower.digitCount >= 3 && (follower.text.first.map { $0.isNumber || $0 == "(" } ?? false)
        return targets.contains { target in
            if target == .compound(.date) || target == .compound(.signatureDate) { return isDate }
            if target == .compound(.letterheadPhone) || target == .compound(.letterheadFax) { return match.startsRun && isNumber }
            guard case .field(let key) = target else { return false }
            switch key {
            case .patientSex: return ["m", "f", "male", "female"].contains(follower.text.lowercased().filter(\.isLetter))
            case .patientDOB, .referralDate: return isDate
            case .referrerNPI: return follower.digitCount >= 9
            // Where the number before it was left out: `Policy #      Group 05723644`.
            case .insuranceGroup, .insuranceAuthNumber: return match.startsRun && follower.digitCount >= 4
            case .patientPhone, .patientPhoneAlt, .referrerPhone, .referrerFax, .recipientPhone, .recipientFax:
                return isNumber
            case .patientMRN: return follower.digitCount >= 4
            case .insuranceMemberID:
                // Letters and digits as they are mixed in no word and in no ZIP code.
                return follower.digitCount >= 3 && follower.text.count >= 7 && follower.isCapitals
                    && follower.text.contains(where: \.isLetter)
            default: return false
            }
        }
    }

    /// A state before its ZIP code, however it was read: `Boise, 1D 83714`, `PA 16530`.
    private func isState(_ match: LabelMatch, on page: PageLayout) -> Bool {
        let row = page.rows[match.row]
        let next = match.range.upperBound
        guard !match.hasColon, match.text.count == 2, StateReader.code(match.text.replacing("1", with: "I")) != nil,
            next < row.tokens.count,
            row.breaks[next] == .space
        else { return false }
        let follower = page.token(row: match.row, next)
        // One letter of five may be a misread digit, behind a town with its comma.
        let digits = follower.text.filter { !"-,.".contains($0) }
        let isBehindTown = match.range.lowerBound > 0 && page.token(row: match.row, match.range.lowerBound - 1).text.hasSuffix(",")
        return [5, 9].contains(digits.count)
            && digits.allSatisfy { $0.isNumber || isBehindTown && "SOIlBZoQ".contains($0) }
            && digits.count { !$0.isNumber } <= 1
    }

    /// The last of several questions in capitals: `INITIAL ASSESSMENT: HISTORY, REASON FOR REFERRAL`.
    private func isTail(_ match: LabelMatch, on page: PageLayout) -> Bool {
        guard match.quality == 1, match.endsRun, match.range.count >= 3, match.range.lowerBound > 0, !match.startsRun,
            ",/:".contains(page.token(row: match.row, match.range.lowerBound - 1).text.last ?? " "),
            let run = page.rows[match.row].runs.first(where: { $0.contains(match.range.lowerBound) })
        else { return false }
        return run.allSatisfy { page.token(row: match.row, $0).isCapitals || page.token(row: match.row, $0).text.count <= 3 }
    }

    /// A line that opens with what asks for a signature, and the name that was signed: `Sign  Lee B. Smith`.
    private func isSigned(_ match: LabelMatch, on page: PageLayout) -> Bool {
        let row = page.rows[match.row]
        let next = match.range.upperBound
        guard match.quality == 1, match.startsRun, match.range.lowerBound == 0, next + 1 < row.tokens.count, row.breaks[next] == .space,
            knowledge.names[match.name].target == .compound(.signature)
        else { return false }
        return (next...next + 1).allSatisfy { page.token(row: match.row, $0).text.first?.isUppercase ?? false }
    }

    /// Whether it stands behind a comma and before its number: `WellCare, ID M8899023, Grp WC9627`, `Old Town Clinic, ph 785-555-0175`.
    private func isListed(_ match: LabelMatch, on page: PageLayout) -> Bool {
        let row = page.rows[match.row]
        let (start, next) = (match.range.lowerBound, match.range.upperBound)
        guard start > 0, row.breaks[start] == .space, ",;".contains(page.token(row: match.row, start - 1).text.last ?? " "),
            next < row.tokens.count, row.breaks[next] == .space
        else { return false }
        let follower = page.token(row: match.row, next)
        let name = knowledge.names[match.name]
        let targets = [match.composed?.target, name.target, name.otherwise].compactMap { $0 } + name.shared.values
        return targets.contains { target in
            switch target {
            case .field(.insuranceMemberID), .field(.insuranceGroup), .field(.insuranceAuthNumber), .field(.patientMRN):
                follower.digitCount >= 4 && follower.digitCount * 2 >= follower.text.count
            case .compound(.letterheadPhone), .compound(.letterheadFax):
                follower.digitCount >= 3 && (follower.text.first.map { $0.isNumber || $0 == "(" } ?? false)
            default: false
            }
        }
    }

    private static let months: Set<Substring> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// Letters behind a name and a comma belong to the name: in `Lee Smith, MD NPI: 4711` nobody asks for an `MD NPI`.
    private func isCredential(_ position: Int, _ row: Int, _ page: PageLayout) -> Bool {
        position > 0 && page.rows[row].breaks[position] == .space && page.token(row: row, position - 1).text.last == ","
            && words.isCredential(page.token(row: row, position).text)
    }

    /// `1.`, `A)`, `Section 2:` before a heading or a question.
    private func isNumbering(_ position: Int, _ row: Int, _ page: PageLayout) -> Bool {
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
        if position == 0, text.count <= 2, text.allSatisfy(\.isNumber), line.tokens.count <= 6 || page.isNumbered { return true }
        guard ".,):-".contains(last) else { return false }
        let core = text.dropLast()
        return (1...3).contains(core.count) && (core.allSatisfy(\.isNumber) || core.count == 1 || core.allSatisfy { "IVX".contains($0) })
    }

    private func isSectionWord(_ position: Int, _ row: Int, _ page: PageLayout) -> Bool {
        position >= 0 && position + 1 < page.rows[row].tokens.count
            && ["section", "part", "step"].contains(page.token(row: row, position).text.lowercased())
            && page.token(row: row, position + 1).text.count <= 3 && page.rows[row].breaks[position + 1] == .space
    }

    /// Whether another run of the line begins with a name letter by letter too: `Last Rasmussen   First Rashid`.
    private func hasCompanion(_ match: LabelMatch, on page: PageLayout) -> Bool {
        page.rows[match.row].runs.contains { run in
            guard !run.contains(match.range.lowerBound), run.count >= 2 else { return false }
            var folded: [UInt8] = []
            for position in run.prefix(3) {
                folded += page.token(row: match.row, position).folded
                if index.best(for: folded, read: [], exactly: true) != nil, folded.count >= 3 { return true }
            }
            return false
        }
    }

    /// The only words before a run-on value on a line of its own column, as `Plan Gold HMO` where the gap is narrow.
    private func isGridStart(_ match: LabelMatch, _ row: Row) -> Bool {
        match.quality == 1 && row.breaks[match.range.lowerBound] == .rule
    }

    /// Whether the label before was left empty: behind a gap stands a label of several words, or the label asks for a number and words alone
    /// come: `Insurance    Policy ID M029`, `Group #    Subscriber Lee Smith`.
    private func isBesideEmpty(_ match: LabelMatch, _ before: LabelMatch, on page: PageLayout) -> Bool {
        let row = page.rows[match.row]
        if row.breaks[match.range.lowerBound] == .gap, match.range.count >= 2 { return true }
        guard row.breaks[match.range.lowerBound] == .gap, let run = row.runs.first(where: { $0.contains(match.range.lowerBound) }),
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
            out.append(match)
        }
        return out
    }
}
