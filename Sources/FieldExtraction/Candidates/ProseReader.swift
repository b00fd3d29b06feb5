import ReferralModel

/// Reads the fields of a letter: what follows phrases such as `member ID` or `can be reached at`.
struct ProseReader: Sendable {
    let link: LinkReader
    let knowledge: LabelKnowledge
    let index: NameIndex
    let text: ProseText

    init(_ link: LinkReader, knowledge: LabelKnowledge, index: NameIndex) {
        self.link = link
        self.knowledge = knowledge
        self.index = index
        text = ProseText(link.page)
    }

    /// Whether a value follows such a phrase; the others only help to understand sentences.
    static func listens(to means: String) -> Bool { !["story_end", "urgency", "closing"].contains(means) }

    func read() -> [Candidate] {
        var out: [Candidate] = []
        let layout = link.page.layout
        let opening = layout.rows.indices.first { row in
            layout.rows[row].tokens.first.map { Self.openings.contains(layout.tokens[$0].text.lowercased()) } ?? false
        }
        // Above the salutation stand addresses, which hold numbers of their own.
        for (range, means) in phrases() where layout.place[text.tokens[range.lowerBound]].row >= opening ?? 0 {
            out += value(after: range, means)
        }
        let story = LetterStory(prose: self)
        return out + interpreted() + story.read()
    }

    /// What the line on whom a letter is about begins with, and the salutation.
    private static let openings: Set<String> = ["dear", "re", "re:", "regarding", "regarding:", "concerning", "concerning:", "subject:"]

    /// Candidates of a form with what a paragraph of it tells besides: fields that nothing else gives, and the reason where all that was found
    /// for one is the whole paragraph.
    func withStory(_ candidates: [Candidate]) -> [Candidate] {
        guard let (told, opening) = LetterStory(prose: self).readOnForm() else { return candidates }
        let rest = candidates.filter { $0.key != .referralReason || !$0.tokens.contains(opening) }
        let known = Set(rest.map(\.key))
        return rest + told.filter { found in !known.contains(found.key) && !found.tokens.contains { link.page.isOption[$0] } }
    }

    /// The phrases found, longest first at each place.
    func phrases() -> [(range: Range<Int>, means: String)] {
        var out: [(Range<Int>, String)] = []
        var at = 0
        while at < text.tokens.count {
            var folded: [UInt8] = []
            var best: (Range<Int>, String)?
            for end in at..<min(at + 7, text.tokens.count) {
                if end > at, text.paragraph[end] != text.paragraph[at] { break }
                folded += text.token(end).folded
                if folded.count > index.longest { break }
                if let (name, quality) = index.best(for: folded), quality == 1 || folded.count >= 8 && quality > 0.85 {
                    best = (at..<(end + 1), knowledge.prose[name].means)
                }
                if text.token(end).text.last.map({ ",.;:)".contains($0) }) ?? false { break }
            }
            if let best {
                out.append(best)
                at = best.0.upperBound
            } else {
                at += 1
            }
        }
        return out
    }

    func value(after range: Range<Int>, _ means: String) -> [Candidate] {
        let start = range.upperBound
        switch means {
        case "interpreter_yes": return flag(.patientInterpreter, true, range)
        case "interpreter_no": return flag(.patientInterpreter, false, range)
        case "authorization_no": return flag(.insuranceAuthRequired, false, range)
        case "visits": return visits(before: range)
        case "ordered": return date(before: range)
        case "insurance2.entry": return range.allSatisfy { link.page.isLabel[text.tokens[$0]] } ? [] : second(start)
        case "patient.name": return name(range)
        case "patient.address": return address(start)
        case "insurance.payer": return payer(start)
        case "insurance.known_payer":
            let told = payer(start)
            return told.contains { $0.key == .insurancePayer && $0.isKnown } ? told : []
        case "patient.language": return language(start)
        case "referral.procedures[]": return procedures(start)
        case "female", "male": return sex(range, means)
        default: break
        }
        guard let key = FieldKey(rawValue: means), start < text.tokens.count else { return [] }
        let longest = key.type == .date || key.type == .phone ? 4 : key.type == .id ? 1 : 2
        for skip in 0...min(2, text.tokens.count - start - 1) {
            if skip > 0,
                !["is", "of", "number", "no", "no.", "#", "on", "at", ":"].contains(text.token(start + skip - 1).text.lowercased())
            {
                break
            }
            let longest = key.type == .id ? pieces(from: start + skip) : longest
            for length in stride(from: min(longest, text.tokens.count - start - skip), through: 1, by: -1) {
                let part = (start + skip)..<(start + skip + length)
                let words = text.text(part).trimmed { ",.;:()".contains($0) || $0.isWhitespace }
                if key.type == .id, words.filter(\.isNumber).count < 2 { continue }
                if let found = candidate(words, as: key, part) {
                    return [found] + besides(key, range, part)
                }
            }
        }
        return []
    }

    /// How many words the number has that stands at a place: it may be read in pieces, `member ID W0 76312 9060`.
    private func pieces(from start: Int) -> Int {
        var end = start + 1
        while end < text.tokens.count, end - start < 4, text.token(start).digitCount > 0,
            text.token(end - 1).text.last.map({ $0.isLetter || $0.isNumber }) ?? false,
            text.token(end).digitCount >= 4, text.token(end).text.prefix(4).allSatisfy(\.isNumber)
        {
            end += 1
        }
        return end - start
    }

    /// What stands around a value in the same sentence: a second phone, the name before a date of birth and the address behind it, the
    /// clinician before an NPI.
    private func besides(_ key: FieldKey, _ phrase: Range<Int>, _ value: Range<Int>) -> [Candidate] {
        switch key {
        case .patientPhone: return otherPhone(value.upperBound)
        case .patientDOB:
            let isAddress =
                value.upperBound + 1 < text.tokens.count && text.token(value.upperBound).text.lowercased() == "of"
                && text.token(value.upperBound + 1).digitCount > 0
            return named(before: phrase.lowerBound) + (isAddress ? address(value.upperBound + 1) : [])
        case .referrerNPI: return clinician(before: phrase.lowerBound)
        default: return []
        }
    }

    /// Words with a capital, right before a place: those of a name, `Savannah R. Bogdanovic, dob 7/15/1943` or `Saint-Louis, Carson A, dob`.
    private func capitals(before at: Int, commas: Int) -> Range<Int> {
        var start = at
        var left = commas
        while start > 0, at - start < 5, text.paragraph[start - 1] == text.paragraph[at] {
            let word = text.token(start - 1)
            guard word.text.first?.isUppercase ?? false, word.digitCount == 0, !word.endsWithColon,
                !text.endsSentence(start - 1) || word.text.count <= 3, !Self.openings.contains(word.text.lowercased())
            else { break }
            if word.text.hasSuffix(",") {
                guard left > 0 else { break }
                left -= 1
            }
            start -= 1
        }
        return start..<at
    }

    private func named(before at: Int) -> [Candidate] {
        guard at > 1, text.token(at - 1).text.hasSuffix(",") else { return [] }
        let range = capitals(before: at, commas: 2)
        guard (2...4).contains(range.count) else { return [] }
        let words = text.text(range).trimmed { ", ".contains($0) }
        guard !link.words.hasCredential(words) else { return [] }
        let tokens = Array(text.tokens[range])
        let zone = zone(tokens)
        return CompoundReader(link: link, zone: zone).name(words, tokens: tokens).map {
            var found = $0
            found.fit = 0.8
            return found
        }
    }

    /// `Lee Smith, MD (NPI 4711)`.
    private func clinician(before at: Int) -> [Candidate] {
        guard text.token(at).text.hasPrefix("(") else { return [] }
        let range = capitals(before: at, commas: 2)
        let words = text.text(range).trimmed { ", ".contains($0) }
        guard range.count >= 3, link.words.hasCredential(words) else { return [] }
        return candidate(words, as: .referrerName, range, fit: 0.8).map { [$0] } ?? []
    }

    /// A number behind the first, parted from it by `or`.
    private func otherPhone(_ start: Int) -> [Candidate] {
        guard start + 1 < text.tokens.count, ["or", "and", "else"].contains(text.token(start).text.lowercased()) else { return [] }
        return value(after: start..<(start + 1), FieldKey.patientPhoneAlt.rawValue)
    }

    func zone(_ tokens: [Int]) -> ValueZone {
        ValueZone(relation: .prose, lines: [tokens], box: link.page.box(tokens) ?? BoundingBox(0, 0, 0, 0))
    }

    func candidate(_ words: String, as key: FieldKey, _ range: Range<Int>, fit: Double = 1) -> Candidate? {
        let tokens = Array(text.tokens[range])
        let zone = zone(tokens)
        guard var found = link.candidate(words, as: key, tokens: tokens, zone: zone) else { return nil }
        found.fit = fit
        return found
    }

    func flag(_ key: FieldKey, _ value: Bool, _ range: Range<Int>) -> [Candidate] {
        let tokens = Array(text.tokens[range])
        return [
            Candidate(
                key: key, content: .bool(value), raw: text.text(range), page: link.page.number, tokens: tokens,
                box: link.page.box(tokens) ?? BoundingBox(0, 0, 0, 0),
                relation: .prose, source: .ocr, wordConfidence: link.page.confidence(tokens),
                lowestConfidence: link.page.lowestConfidence(tokens))
        ]
    }

    private func visits(before range: Range<Int>) -> [Candidate] {
        guard range.lowerBound > 0 else { return [] }
        let at = range.lowerBound - 1
        return candidate(text.token(at).text, as: .referralVisits, at..<(at + 1), fit: 0.9).map { [$0] } ?? []
    }

    /// `On Jan 28, 2026, I order`: the day before what the writer does on it.
    private func date(before range: Range<Int>) -> [Candidate] {
        for start in stride(from: range.lowerBound - 1, through: max(0, range.lowerBound - 4), by: -1) {
            guard start > 0, text.token(start - 1).text.lowercased() == "on" else { continue }
            let day = start..<range.lowerBound
            return candidate(text.text(day).trimmed { ",.;".contains($0) }, as: .referralDate, day).map { [$0] } ?? []
        }
        return []
    }

    func name(_ range: Range<Int>) -> [Candidate] {
        let start = range.upperBound
        let opensLine = link.page.layout.place[text.tokens[range.lowerBound]].position == 0
        let short = text.text(range).filter(\.isLetter).count <= 9
        guard start < text.tokens.count, opensLine && text.token(start - 1).endsWithColon || !short else { return [] }
        var end = start
        while end < text.tokens.count, end - start < 5, text.paragraph[end] == text.paragraph[start] {
            let word = text.token(end)
            guard word.text.first?.isUppercase ?? false, word.digitCount == 0 else { break }
            // What opens a line ends with it, and a label is no name.
            if opensLine, link.page.layout.place[text.tokens[end]].row != link.page.layout.place[text.tokens[start]].row { break }
            if link.page.isLabel[text.tokens[end]] { break }
            end += 1
            if word.text.last.map({ ",;(".contains($0) }) ?? false,
                !(end - start == 1 && opensLine && end < text.tokens.count && text.token(end).text.first?.isUppercase ?? false)
            {
                break
            }
        }
        guard end - start >= 2 else { return [] }
        let words = text.text(start..<end).trimmed { ",.;:()".contains($0) || $0.isWhitespace }
        let lower = words.lowercased()
        guard !["referral", "patient", "request", "records", "consult", "appointment"].contains(where: { lower.contains($0) }),
            !link.words.hasCredential(words)
        else { return [] }
        let tokens = Array(text.tokens[start..<end])
        let zone = zone(tokens)
        return CompoundReader(link: link, zone: zone).name(words, tokens: tokens).map {
            var found = $0
            found.fit = opensLine ? 1 : 0.6
            return found
        }
    }

    private func address(_ start: Int) -> [Candidate] {
        var end = start
        while end < text.tokens.count, end - start < 16, text.paragraph[end] == text.paragraph[start] {
            end += 1
            if text.token(end - 1).digitCount >= 5, end - start > 2 { break }
        }
        guard end - start >= 3 else { return [] }
        let tokens = Array(text.tokens[start..<end])
        let words = link.page.text(tokens)
        let address = PostalAddress(lines: [words.trimmed { ",.;:".contains($0) }])
        guard address.zip != nil || address.state != nil else { return [] }
        return [
            (FieldKey.patientStreet, address.street), (.patientCity, address.city), (.patientState, address.state),
            (.patientZIP, address.zip),
        ].compactMap { key, part in
            part.flatMap { candidate($0, as: key, start..<end) }
        }
    }

    /// What is asked for by its codes up to the end of the sentence: `please arrange Wrist films, 73110, and Skin biopsy (11102).`
    private func procedures(_ start: Int) -> [Candidate] {
        var codes: [Int] = []
        for at in start..<min(start + 24, text.tokens.count) where text.paragraph[at] == text.paragraph[start] {
            let word = text.token(at)
            let bare = word.text.trimmed { ",.;:()[]".contains($0) }
            if bare.count == 5, bare.dropFirst().allSatisfy(\.isNumber), bare.first?.isNumber ?? false || bare.first?.isUppercase ?? false {
                codes.append(at)
            }
            if word.text.hasSuffix("."), word.text.count > 3 { break }
        }
        guard let first = codes.first, let last = codes.last else { return [] }
        let words = codes.map { text.token($0).text.trimmed { ",.;:()[]".contains($0) } }.joined(separator: ", ")
        return candidate(words, as: .referralProcedures, first..<(last + 1), fit: 0.9).map { [$0] } ?? []
    }

    private func language(_ start: Int) -> [Candidate] {
        var end = start
        while end < text.tokens.count, end - start < 3, text.token(end).text.first?.isUppercase ?? false {
            end += 1
            if text.token(end - 1).text.last.map({ ",.;".contains($0) }) ?? false { break }
        }
        guard end > start else { return [] }
        return candidate(text.text(start..<end).trimmed { ",.;:()".contains($0) || $0.isWhitespace }, as: .patientLanguage, start..<end).map
        { [$0] } ?? []
    }

    /// `this 71-year-old woman`: only right after an age.
    private func sex(_ range: Range<Int>, _ means: String) -> [Candidate] {
        guard range.lowerBound > 0 else { return [] }
        let before = text.token(range.lowerBound - 1).text.lowercased()
        guard before.contains("old") || before.contains("y/o") || before.contains("yo") && before.contains(where: \.isNumber) else {
            return []
        }
        let tokens = Array(text.tokens[range])
        return [
            Candidate(
                key: .patientSex, content: .text(means), raw: text.text(range), page: link.page.number, tokens: tokens,
                box: link.page.box(tokens) ?? BoundingBox(0, 0, 0, 0),
                relation: .prose, source: .ocr, fit: 0.8, wordConfidence: link.page.confidence(tokens),
                lowestConfidence: link.page.lowestConfidence(tokens))
        ]
    }
}
