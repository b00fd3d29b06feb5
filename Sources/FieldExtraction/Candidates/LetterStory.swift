import ReferralModel

/// What a letter says in whole sentences: why, how soon, to which specialty, with which diagnoses, and who wrote it to whom.
struct LetterStory {
    let prose: ProseReader

    private var text: ProseText { prose.text }
    private var link: LinkReader { prose.link }

    func read() -> [Candidate] {
        let story = reason()
        let named = NamedCodes(link: link).procedures(in: text.tokens, relation: .prose)
        let asked = story.contains { $0.key == .referralSpecialty } ? [] : askedOf()
        let titled = (story + asked).contains { $0.key == .referralSpecialty } ? [] : LooseReader(link: link).besideRequest()
        return story + asked + titled + service() + urgency() + diagnoses() + named
            + LetterAddress(link: link).read() + signature()
    }

    /// The same of a paragraph among the fields of a form, `Please evaluate our patient … . Hoarse for 8 weeks.`: why, with which codes and to
    /// which specialty, and the words that open it. Nil where no sentence opens so, or nothing follows it in its paragraph.
    func readOnForm() -> (told: [Candidate], opening: Int)? {
        guard let at = opening() else { return nil }
        let paragraph = text.paragraph(around: at)
        let story = reason(from: at, ends)
        guard text.sentence(around: at).count >= 6, let reason = story.first, let last = reason.tokens.last,
            paragraph.contains(where: { text.tokens[$0] == last }), !reason.tokens.contains(text.tokens[at])
        else { return nil }
        return (
            story + specialty(from: at) + diagnoses() + NamedCodes(link: link).procedures(in: text.tokens, relation: .prose),
            text.tokens[at]
        )
    }

    /// `to ask for your Gynecology opinion`: a specialty with a capital letter in a sentence that speaks to the reader.
    private func askedOf() -> [Candidate] {
        var at = 0
        while at < text.tokens.count {
            let sentence = text.sentence(around: at)
            if sentence.contains(where: { ["you", "your"].contains(text.token($0).text.lowercased()) }),
                let found = specialty(named: sentence)
            {
                return [found]
            }
            at = max(sentence.upperBound, at + 1)
        }
        return []
    }

    /// What is asked for in the words that forms have for it: `I have asked the plan for 6 visits (Evaluate and treat)`.
    private func service() -> [Candidate] {
        let services = prose.knowledge.services
        // With a capital letter or in brackets: `I am requesting Rheumatology evaluation (evaluate and treat).`
        for start in text.tokens.indices
        where text.token(start).text.contains(where: \.isUppercase) || text.token(start).text.hasPrefix("(") {
            for end in stride(from: min(start + 5, text.tokens.count), to: start + 2, by: -1) {
                let range = start..<end
                guard services.contains(range.flatMap { text.token($0).folded }) else { continue }
                let words = text.text(range).trimmed { "(),.;:\"“”".contains($0) }
                if let found = prose.candidate(words, as: .referralService, range, fit: 0.8) { return [found] }
            }
        }
        return []
    }

    // MARK: Why

    private var ends: Set<[UInt8]> { prose.knowledge.prose(meaning: "story_end") }

    private func reason() -> [Candidate] { opening().map { reason(from: $0, ends) + specialty(from: $0) } ?? [] }

    /// Where a phrase stands that letters open with, `Thank you for seeing`.
    private func opening() -> Int? {
        let openings = prose.knowledge.openings
        return text.tokens.indices.first { at in
            var folded: [UInt8] = []
            return (at..<min(at + 7, text.tokens.count)).contains { end in
                folded += text.token(end).folded
                return folded.count >= 8 && openings.best(for: folded).map { $0.quality > 0.8 } ?? false
            }
        }
    }

    /// Paragraphs behind the opening in which the story may be told.
    private static let reach = 4

    private func reason(from at: Int, _ ends: Set<[UInt8]>) -> [Candidate] {
        let opening = text.sentence(around: at)
        let paragraph = text.paragraph(around: at)
        var places = [opening.upperBound..<max(opening.upperBound, paragraph.upperBound)]
        var next = text.paragraph(from: paragraph.upperBound)
        // A sentence that only says who comes with which diagnosis or to which specialty, `Please see Ms. Lee; diagnosis: chronic cough,
        // R05.3` and `Ms. Lee is a 48-year-old woman whom I would like you to see for Gynecology.`, is not it.
        let introduces = next.count >= 5 && (opening.contains { isCode($0) } || endsWithSpecialty(opening)) && !opens(next, with: ends)
        if places[0].isEmpty, opening.count >= 14 && !introduces || next.isEmpty {
            // One sentence alone has the story in it.
            places = [opening]
        }
        while !next.isEmpty, places.count <= Self.reach {
            places.append(next)
            next = text.paragraph(from: next.upperBound)
        }
        for place in places {
            let range = story(in: place, ends, isOpening: place == opening)
            guard range.count >= 3 else { continue }
            return prose.candidate(text.text(range), as: .referralReason, range).map { [$0] } ?? []
        }
        return []
    }

    /// The sentences of a place that tell why the patient comes: from the first that tells more than how soon and to whom, up to where
    /// something else begins.
    private func story(in place: Range<Int>, _ ends: Set<[UInt8]>, isOpening: Bool) -> Range<Int> {
        var start = place.lowerBound
        while start < place.upperBound, !isOpening {
            let sentence = sentence(at: start, in: place)
            if opens(sentence, with: ends) { return start..<start }
            if tellsStory(sentence) { break }
            start = sentence.upperBound
        }
        var end = start
        while end < place.upperBound {
            let sentence = sentence(at: end, in: place)
            if end > start, opens(sentence, with: ends) { break }
            end = sentence.upperBound
        }
        return start..<end
    }

    private func sentence(at start: Int, in place: Range<Int>) -> Range<Int> {
        start..<min(max(text.sentence(around: start).upperBound, start + 1), place.upperBound)
    }

    /// Whether a sentence tells more than how soon somebody has to be seen and by whom: not `Priority: Routine.`, not `This is an urgent
    /// referral.` and not `The question is one for Urology.`
    private func tellsStory(_ sentence: Range<Int>) -> Bool {
        guard !link.page.isLabel[text.tokens[sentence.lowerBound]] else { return false }
        guard sentence.count <= 14 else { return true }
        let words = Set(prose.knowledge.choices[.referralUrgency, default: []].map(\.folded))
        let about = prose.knowledge.prose(meaning: "urgency")
        func has(_ wanted: Set<[UInt8]>) -> Bool { sentence.contains { wanted.contains(text.token($0).folded) } }
        if has(words), has(about) || sentence.count <= 3 { return false }
        return sentence.count > 9 || specialty(named: sentence) == nil
    }

    private func endsWithSpecialty(_ sentence: Range<Int>) -> Bool {
        (1...min(4, max(1, sentence.count))).contains { count in
            link.reader.isSpecialty(text.text((sentence.upperBound - count)..<sentence.upperBound).trimmed { ",.;:".contains($0) })
        }
    }

    /// Whether a word is a diagnosis code that the list has.
    private func isCode(_ at: Int) -> Bool {
        let word = text.token(at).text.trimmed { "(),.;:[]".contains($0) }
        return ValueReader.isShapedAsDiagnosis(word)
            && link.reader.read(word, as: .referralDiagnoses, context: link.context).first.map { $0.repairs == 0 } ?? false
    }

    private func opens(_ sentence: Range<Int>, with phrases: Set<[UInt8]>) -> Bool {
        var folded: [UInt8] = []
        for at in sentence.prefix(5) {
            folded += text.token(at).folded
            if phrases.contains(folded) { return true }
        }
        return false
    }

    /// `for nephrology consultation` or `to nephrology` in the opening sentence.
    private func specialty(from at: Int) -> [Candidate] {
        let sentence = text.sentence(around: at)
        for start in sentence where ["to", "for"].contains(text.token(start).text.lowercased()) {
            for end in stride(from: min(start + 4, sentence.upperBound), to: start + 1, by: -1) {
                let range = (start + 1)..<end
                let words = text.text(range).trimmed { ",.;:".contains($0) }
                if let found = prose.candidate(words, as: .referralSpecialty, range), found.isKnown, found.repairs == 0 { return [found] }
            }
        }
        for end in sentence {
            let word = text.token(end).text.lowercased().filter(\.isLetter)
            guard ["consultation", "consult", "evaluation", "referral", "assessment", "opinion"].contains(word) else { continue }
            for start in stride(from: end - 1, through: max(sentence.lowerBound, end - 5), by: -1) {
                guard ["for", "a", "an", "your", "to"].contains(text.token(start).text.lowercased()) else { continue }
                guard start + 1 < end else { break }
                if let found = prose.candidate(text.text((start + 1)..<end), as: .referralSpecialty, (start + 1)..<end) { return [found] }
                break
            }
        }
        return specialty(named: sentence).map { [$0] } ?? []
    }

    /// `if Urology could offer a visit`: a specialty with a capital letter, whatever the sentence is.
    private func specialty(named sentence: Range<Int>) -> Candidate? {
        for start in sentence.dropFirst() where text.token(start).text.first?.isUppercase ?? false {
            for end in stride(from: min(start + 3, sentence.upperBound), to: start, by: -1) {
                // Beside another capital it is part of a name: `Lakeview Kidney Care`.
                let isNamed = [start - 1, end].contains { beside in
                    sentence.contains(beside) && beside > sentence.lowerBound && text.token(beside).text.first?.isUppercase ?? false
                        && text.token(beside).text.count > 1
                }
                guard !isNamed || text.endsSentence(end - 1) else { continue }
                let words = text.text(start..<end).trimmed { ",.;:?".contains($0) }
                if let found = prose.candidate(words, as: .referralSpecialty, start..<end), found.isKnown, found.repairs == 0,
                    isUnmistakable(words)
                {
                    return found
                }
            }
        }
        return nil
    }

    /// Whether words are the name of a specialty and not only what it cares for: `Hearing` opens sentences too.
    private func isUnmistakable(_ words: String) -> Bool {
        link.reader.isSpecialty(words) || words.contains(" ") || ["logy", "ics"].contains { words.lowercased().hasSuffix($0) }
    }

    // MARK: How soon

    private func urgency() -> [Candidate] {
        let words = prose.knowledge.choices[.referralUrgency, default: []]
        let about = prose.knowledge.prose(meaning: "urgency")
        for at in text.tokens.indices {
            let token = text.token(at)
            guard token.folded.count >= 4, let word = words.first(where: { $0.folded == token.folded }),
                ["routine", "urgent", "emergent"].contains(word.value)
            else { continue }
            let sentence = text.sentence(around: at)
            guard sentence.count >= 4, sentence.contains(where: { about.contains(text.token($0).folded) }) else { continue }
            // An office note that only mentions the word is no statement about this referral.
            let near = max(sentence.lowerBound, at - 4)..<min(sentence.upperBound, at + 4)
            guard near.contains(where: { about.contains(text.token($0).folded) }) else { continue }
            // `I do not consider this urgent; a routine appointment will be fine.`
            let before = max(sentence.lowerBound, at - 4)..<at
            let negated =
                before.contains { ["not", "non", "no", "never"].contains(text.token($0).text.lowercased()) }
                && !before.contains { text.token($0).text.last.map { ",;:".contains($0) } ?? false }
            guard !negated else { continue }
            let range = at..<(at + 1)
            let tokens = Array(text.tokens[range])
            return [
                Candidate(
                    key: .referralUrgency, content: .text(word.value), raw: token.text, page: link.page.number, tokens: tokens,
                    box: token.box, relation: .prose, source: .ocr,
                    wordConfidence: token.confidence, lowestConfidence: token.confidence)
            ]
        }
        return []
    }

    // MARK: Diagnoses

    /// Codes in brackets after their description, `(N18.32)`, or after `ICD`.
    private func diagnoses() -> [Candidate] {
        var codes: [String] = []
        var tokens: [Int] = []
        var repairs = 0
        var plausibility = 1.0
        for at in text.tokens.indices {
            let word = text.token(at).text
            let bracketed = word.contains("(") || word.contains(")")
            guard bracketed || word.contains("."), word.filter(\.isNumber).count >= 2, (3...12).contains(word.count) else { continue }
            let core = word.trimmed { "(),.;:[]".contains($0) }
            guard core.count >= 3, core.first.map({ $0.isLetter || bracketed }) ?? false, !core.contains("%"), !core.contains("/") else {
                continue
            }
            let before = text.text(max(text.sentence(around: at).lowerBound, at - 10)..<at)
            guard let reading = link.reader.read(core + " " + before, as: .referralDiagnoses, context: link.context).first else { continue }
            for code in reading.content.items where !codes.contains(code) { codes.append(code) }
            tokens.append(text.tokens[at])
            repairs += reading.repairs
            plausibility = min(plausibility, reading.plausibility)
        }
        guard !codes.isEmpty, let box = link.page.box(tokens) else { return [] }
        return [
            Candidate(
                key: .referralDiagnoses, content: .list(codes), raw: link.page.text(tokens), page: link.page.number, tokens: tokens,
                box: box, relation: .prose, source: .ocr,
                repairs: repairs, plausibility: plausibility, wordConfidence: link.page.confidence(tokens),
                lowestConfidence: link.page.lowestConfidence(tokens))
        ]
    }

    // MARK: By whom

    /// Below `Sincerely`: the writer's name, and between both the signature.
    private func signature() -> [Candidate] {
        let layout = link.page.layout
        let closings = prose.knowledge.prose(meaning: "closing")
        guard
            let row = layout.rows.indices.last(where: { index in
                let tokens = layout.rows[index].tokens
                return tokens.count <= 4 && closings.contains(tokens.flatMap { layout.tokens[$0].folded })
            })
        else { return [] }
        let closing = layout.rows[row].box
        for next in layout.rows.indices where next > row && next <= row + 6 {
            let tokens = layout.rows[next].tokens
            let line = link.page.text(tokens)
            guard tokens.count <= 7, link.words.isPerson(line), !line.lowercased().hasPrefix("cc") else { continue }
            let zone = ValueZone(relation: .letterhead, lines: [tokens], box: layout.rows[next].box)
            var out: [Candidate] = []
            if var name = link.candidate(line.trimmed { ",;".contains($0) }, as: .referrerName, tokens: tokens, zone: zone) {
                name.fit = 1.2
                out.append(name)
            }
            let between = BoundingBox(closing.x0 - layout.height, closing.y1, closing.x0 + 25 * layout.height, layout.rows[next].box.y0)
            let words = layout.tokens.indices.filter { between.containsCenter(of: layout.tokens[$0].box) }
            let ink = layout.page.inkRegions.contains { !$0.box.intersection(between).isEmpty }
            let isTall = between.height > 2 * layout.height
            let signed = ink || !words.isEmpty
            out.append(
                Candidate(
                    key: .referrerSigned, content: .bool(signed), raw: link.page.text(words), page: link.page.number, tokens: words,
                    box: between, relation: .letterhead,
                    source: .ocr, label: layout.tokens[layout.rows[row].tokens[0]].text, fit: signed ? 1.2 : isTall ? 0.8 : 0.5))
            return out
        }
        return []
    }
}
