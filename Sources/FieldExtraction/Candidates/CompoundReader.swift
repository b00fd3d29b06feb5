import ReferralModel

/// Reads one zone as what its label asks for; values that hold several fields are taken apart.
struct CompoundReader {
    let link: LinkReader
    let zone: ValueZone
    /// The label says that the last name stands first.
    var lastFirst = false
    /// The label asks for the fax before the phone.
    var faxFirst = false

    var page: MarkedPage { link.page }

    func candidates(for target: LabelTarget) -> [Candidate] {
        switch target {
        case .none: []
        // Its number may stand behind the name: `Other insurance  Mutual of Omaha 118494-04`.
        case .field(.insurance2Payer): secondInsurance()
        case .field(let key): zone.isSecondary ? secondary(key) : field(key)
        case .compound(let compound): read(compound)
        }
    }

    private func secondary(_ key: FieldKey) -> [Candidate] {
        switch key {
        case .insurancePayer: field(.insurance2Payer)
        case .insuranceMemberID: field(.insurance2MemberID)
        default: []
        }
    }

    private func read(_ compound: LabelTarget.Compound) -> [Candidate] {
        switch compound {
        case .patientName: name(page.text(nameLine), tokens: nameLine)
        case .patientGiven: given()
        case .patientAddress, .patientCityLine: address(keys: LabelTarget.compound(compound).keys)
        case .patientPhones: phones(.patientPhone, .patientPhoneAlt)
        case .referrerContact: faxFirst ? phones(.referrerFax, .referrerPhone) : phones(.referrerPhone, .referrerFax)
        case .recipientContact: faxFirst ? phones(.recipientFax, .recipientPhone) : phones(.recipientPhone, .recipientFax)
        case .insuranceIDGroup: split(.insuranceMemberID, .insuranceGroup)
        case .secondInsurance: secondInsurance()
        case .referrerParty: party(.referrerName, .referrerOrganization)
        case .recipientParty: party(.recipientName, .recipientOrganization)
        case .patientBlock: ContactBlock(reader: self).patient()
        case .referrerBlock:
            ContactBlock(reader: self).party(.referrerName, .referrerOrganization, phone: .referrerPhone, fax: .referrerFax)
        case .recipientBlock:
            ContactBlock(reader: self).party(.recipientName, .recipientOrganization, phone: .recipientPhone, fax: .recipientFax)
        case .order: order()
        case .comments: comments()
        case .signatureDate: field(.referralDate).map { with($0, fit: 0.5) }
        case .date: field(.referralDate).map { with($0, fit: 0.6) }
        case .signatureBy: signedBy()
        case .letterheadPhone, .letterheadFax, .signature: []
        }
    }

    /// Codes with what they mean; what words stand beside a code names a procedure more than the service.
    private func order() -> [Candidate] {
        let codes = field(.referralProcedures)
        return codes + field(.referralService).map { codes.isEmpty ? $0 : with($0, fit: 0.4) }
    }

    /// What is said in a message besides courtesies: `Please call her to schedule. Aching hips for 8 weeks.`
    private func comments() -> [Candidate] {
        let openings = link.knowledge.phrases["courtesies", default: []].map { Fold.bytes($0) }
        var tokens = ParagraphBounds(page: page, knowledge: link.knowledge).narrowed(zone.lines).flatMap { $0 }
        while let end = tokens.firstIndex(where: { page.layout.tokens[$0].endsSentence }), end + 1 < tokens.count {
            let sentence = tokens[...end].flatMap { page.layout.tokens[$0].folded }
            guard openings.contains(where: { sentence.starts(with: $0) }) else { break }
            tokens = Array(tokens[(end + 1)...])
        }
        return whole(.referralReason, tokens).map { [with($0, fit: 0.35)] } ?? []
    }

    var firstLine: [Int] { zone.lines.first ?? [] }

    /// The words of a name: those of the first line, and those of the second where the name goes on there, behind a comma or because its
    /// column had no room for the next word: `Nakagawa, Alonzo / Desmond`.
    var nameLine: [Int] {
        let tokens = page.layout.tokens
        guard zone.lines.count > 1, let first = firstLine.first, let last = firstLine.last, let next = zone.lines[1].first,
            zone.lines[1].count <= 3, !zone.lines[1].contains(where: { tokens[$0].digitCount > 0 }),
            abs(tokens[next].box.x0 - tokens[first].box.x0) < page.layout.height,
            tokens[next].box.y0 - tokens[first].box.y1 < page.layout.height, !link.words.isOrganization(page.text(zone.lines[1]))
        else { return firstLine }
        let hasRoom = tokens[last].box.x1 + tokens[next].box.width + page.layout.height / 2 < zone.box.x1
        return tokens[last].text.hasSuffix(",") || !hasRoom ? firstLine + zone.lines[1] : firstLine
    }

    func with(_ candidate: Candidate, fit: Double) -> Candidate {
        var changed = candidate
        changed.fit *= fit
        return changed
    }

    // MARK: One field

    private func field(_ key: FieldKey) -> [Candidate] {
        if key == .insuranceAuthNumber, let split = authorization() { return split }
        if key == .patientLanguage || key == .patientInterpreter, let both = spoken() { return both }
        if key == .referralType || key == .referralProcedures, let service = serviceAsType() { return [service] }
        if key == .referralService || key == .referralProcedures, let told = ordersInSentences() { return told }
        switch key.type {
        case .enumeration where choice(key) != nil, .bool where choice(key) != nil: return choice(key).map { [$0] } ?? []
        case .bool where isChoice(key), .enumeration where isChoice(key):
            // What a ring goes around was chosen, and what stands beside it was not.
            guard !isCrossed, !isRinged(firstLine) else { return [] }
            guard let found = whole(key, firstLine) ?? window(key), let first = found.tokens.first else { return [] }
            var value = found
            value.isGuess = isOneOfSeveral(first, words(of: key))
            return [value]
        case .phone, .date, .npi, .email, .zip, .int, .bool: return window(key).map { [$0] } ?? []
        case .enumeration, .state: return whole(key, firstLine).map { [$0] } ?? window(key).map { [$0] } ?? []
        case .id: return whole(key, identifier(firstLine)).map { [$0] } ?? window(key).map { [$0] } ?? []
        case .icd10, .procedure: return codes(key).map { [$0] } ?? []
        case .paragraph: return paragraph(key).map { [$0] } ?? []
        case .name: return nameField(key)
        case .text:
            if key == .referralService || key == .referralSpecialty || key == .recipientSpecialty, isForBoxes(key) { return [] }
            if key == .patientStreet || key == .patientCity, let parts = spreadAddress(key) { return parts }
            if key == .patientStreet, zone.lines.count > 1 {
                return address(keys: [.patientStreet, .patientCity, .patientState, .patientZIP])
            }
            if key == .patientStreet, page.text(firstLine).contains(","), PostalAddress(lines: [page.text(firstLine)]).zip != nil {
                return address(keys: [.patientStreet, .patientCity, .patientState, .patientZIP])
            }
            if key == .insurancePayer || key == .insurance2Payer || key == .insuranceHolder, let both = wrapped(key) { return [both] }
            if key == .insurancePayer, let both = payerAndPlan() { return both }
            // `Plan: Humana (Gold Plus HMO)`.
            if key == .insurancePlan, let both = planInBrackets(), both.count > 1 { return both }
            if key == .insurancePayer, let end = sentenceEnd(firstLine) { return whole(key, end).map { [$0] } ?? [] }
            if key == .referrerName || key == .recipientName { return personField(key) }
            if key == .referrerOrganization || key == .recipientOrganization {
                if isStreet(firstLine) { return [] }
                // Below the name of a practice stands its address.
                let rest = zone.lines.dropFirst().prefix { !isStreet($0) && PostalAddress(lines: [page.text($0)]).zip == nil }
                return whole(key, firstLine + rest.flatMap { $0 }).map { [$0] } ?? []
            }
            return whole(key, zone.relation == .cellRight || zone.relation == .cellBelow ? zone.tokens : firstLine).map { [$0] } ?? []
        }
    }

    /// A name that is whole only with the next line: `Blue Cross Blue Shield of North / Carolina`, and in a narrow column
    /// `Blue Cross Blue Shield / of Minnesota` and `Maribel / Achterberg`.
    private func wrapped(_ key: FieldKey) -> Candidate? {
        guard zone.lines.count > 1, let both = whole(key, firstLine + zone.lines[1]) else { return nil }
        let isKnown = whole(key, firstLine)?.isKnown
        if key != .insuranceHolder, both.isKnown, isKnown != true || both.repairs == 0 { return both }
        guard !zone.lines[1].contains(where: { page.layout.tokens[$0].digitCount > 0 }) else { return nil }
        let goesOn =
            if key == .insuranceHolder {
                firstLine.count == 1 && zone.lines[1].count <= 2 && isKnown == false
            } else {
                [zone.lines[1].first, firstLine.last].contains { $0.map { page.layout.tokens[$0].text.lowercased() } == "of" }
            }
        return goesOn ? both : nil
    }

    /// `Type: Evaluate and treat` and `Requested: Evaluate and treat` ask what is to be done.
    private func serviceAsType() -> Candidate? {
        let line = page.layout.lines(of: firstLine).first ?? []
        let folded = line.flatMap { page.layout.tokens[$0].folded }
        guard choice(.referralType) == nil, link.knowledge.isService(folded)
        else {
            return nil
        }
        return whole(.referralService, line).map { with($0, fit: 0.8) }
    }

    /// `Surgical consultation, 6 visits. Please also do Colonoscopy, 45378.`: the service, how often, and the codes behind it. Nil where
    /// nothing but a service is told.
    private func ordersInSentences() -> [Candidate]? {
        let tokens = zone.tokens
        guard let end = tokens.firstIndex(where: { page.layout.tokens[$0].text.last.map { ",.;".contains($0) } ?? false }), end < 5,
            end + 2 < tokens.count
        else { return nil }
        let opening = Array(tokens[...end])
        let rest = Array(tokens[(end + 1)...])
        guard
            let service = link.candidate(
                page.text(opening).trimmed { ",.;".contains($0) }, as: .referralService, tokens: opening, zone: zone)
        else { return nil }
        let counted = link.knowledge.prose(meaning: "visits")
        let count = rest.indices.prefix(4).dropFirst().first { counted.contains(page.layout.tokens[rest[$0]].folded) }
        guard service.repairs == 0, service.isKnown || count != nil else { return nil }
        let visits = count.flatMap { whole(.referralVisits, [rest[$0 - 1]]) }
        let ordered = CompoundReader(link: link, zone: ValueZone(relation: zone.relation, lines: [rest], box: zone.box))
        return [service] + [visits, ordered.codes(.referralProcedures)].compactMap { $0 }
    }

    func whole(_ key: FieldKey, _ tokens: [Int]) -> Candidate? {
        tokens.isEmpty ? nil : link.candidate(page.text(tokens), as: key, tokens: tokens, zone: zone)
    }

    /// Lines of a paragraph. One that stops long before the edge without an end of sentence has lost words.
    private func paragraph(_ key: FieldKey) -> Candidate? {
        let lines = ParagraphBounds(page: page, knowledge: link.knowledge).narrowed(zone.lines)
        guard var found = whole(key, lines.flatMap { $0 }) else { return nil }
        let boxes = lines.compactMap { page.box($0) }
        let edge = max(boxes.map(\.x1).max() ?? 0, zone.relation == .cellRight || zone.relation == .cellBelow ? zone.box.x1 : 0)
        guard let start = boxes.map(\.x0).min(), edge - start > 12 * page.layout.height else { return found }
        for (line, box) in zip(lines, boxes).dropLast() {
            let ends = line.last.map { page.layout.tokens[$0].text.last.map { ".;:!?".contains($0) } ?? false } ?? false
            if !ends, Double(box.x1 - start) < 0.55 * Double(edge - start) { found.plausibility = min(found.plausibility, 0.3) }
        }
        return found
    }

    /// The words of a number: in `X7702981 CSN 528397324` something else follows, and in `on file A9712545` and `4385660 is on file` the
    /// words around it are none of its.
    func identifier(_ line: [Int]) -> [Int] {
        func isWord(_ token: Int) -> Bool {
            let word = page.layout.tokens[token]
            return word.digitCount == 0 && word.text.contains(where: \.isLetter)
                && (word.text.filter(\.isLetter).count >= 3 || word.startsLowercase)
        }
        guard let first = line.firstIndex(where: { page.layout.tokens[$0].digitCount >= 3 }) else { return line }
        let end = line[first...].firstIndex(where: isWord) ?? line.endIndex
        // Three letters in capitals may open a number, `XYZ 104592423`; longer words ask for it.
        let start = line[..<first].lastIndex {
            isWord($0) && (page.layout.tokens[$0].text.count > 3 || page.layout.tokens[$0].startsLowercase)
        }
        return Array(line[(start.map { $0 + 1 } ?? 0)..<end])
    }

    /// The words before the first comma or bracket, where numbers follow: `TRICARE West, member number 4711`.
    private func sentenceEnd(_ line: [Int]) -> [Int]? {
        guard line.count >= 3,
            let end = line.indices.first(where: { index in
                let text = page.layout.tokens[line[index]].text
                return text.hasPrefix("(") || text.last.map { ",;".contains($0) } ?? false
            }), page.text(Array(line[end...])).filter(\.isNumber).count >= 3
        else { return nil }
        let isBracket = page.layout.tokens[line[end]].text.hasPrefix("(")
        let words = Array(line[..<(isBracket ? end : end + 1)])
        return words.isEmpty ? nil : words
    }

    /// The codes of a zone; their descriptions stay free for others.
    private func codes(_ key: FieldKey) -> Candidate? {
        guard var found = whole(key, zone.tokens) else { return nil }
        let own = zone.tokens.filter { token in
            guard page.layout.tokens[token].digitCount > 0 else { return false }
            return link.reader.read(page.layout.tokens[token].text, as: key, context: link.context).first.map { reading in
                reading.content.items.contains(where: found.content.items.contains)
            } ?? false
        }
        guard !own.isEmpty else { return found }
        found.tokens = own
        found.raw = page.text(own)
        found.box = page.box(own) ?? found.box
        found.wordConfidence = page.confidence(own)
        found.lowestConfidence = page.lowestConfidence(own)
        return found
    }

    /// The first stretch of words that reads as the field, longer ones first: `509-982-7789 ext 4` holds a phone.
    private func window(_ key: FieldKey) -> Candidate? {
        let line = firstLine
        let longest = key.type == .date ? 4 : key.type == .phone ? 4 : 3
        for start in line.indices.prefix(4) {
            for length in stride(from: min(longest, line.count - start), through: 1, by: -1) {
                let part = Array(line[start..<(start + length)])
                if var found = link.candidate(page.text(part), as: key, tokens: part, zone: zone) {
                    if start > 0 { found.fit *= 0.85 }
                    // The number of somebody who is named before it: `Ride home: Gwendolyn Underhill 806-555-0165`.
                    if key == .patientPhone || key == .patientPhoneAlt, isName(line[..<start]) { found.fit *= 0.3 }
                    return found
                }
            }
        }
        return nil
    }

    private func isName(_ tokens: ArraySlice<Int>) -> Bool {
        tokens.count >= 2
            && tokens.allSatisfy { token in
                let word = page.layout.tokens[token].text
                return word.first?.isUppercase ?? false && word.allSatisfy { $0.isLetter || "-'.,".contains($0) }
            }
    }

    private func nameField(_ key: FieldKey) -> [Candidate] {
        // `Smith, John` under `Last name` happens on forms with one wide box.
        let text = page.text(firstLine)
        if key != .patientMiddleName, text.contains(","), let name = PersonName(text), text.split(separator: ",").count == 2 {
            return parts(name, tokens: firstLine)
        }
        return whole(key, firstLine).map { [$0] } ?? []
    }

    private func personField(_ key: FieldKey) -> [Candidate] {
        let line = nameLine
        // A clinician's sex is asked nowhere: `Name: Calloway, Ruth, female, born 3/14/1950`.
        if let patient = nameBeforeSex(line) { return patient }
        let text = page.text(line)
        let party = Party(text, words: link.words)
        let organization: FieldKey = key == .referrerName ? .referrerOrganization : .recipientOrganization
        var out: [Candidate] = []
        if let person = party.person {
            out += link.candidate(person, as: key, tokens: line, zone: zone).map { [$0] } ?? []
        }
        if let name = party.organization {
            if party.person == nil, !link.words.isOrganization(name) {
                out += link.candidate(name, as: key, tokens: line, zone: zone).map { [with($0, fit: 0.8)] } ?? []
            } else {
                out += link.candidate(name, as: organization, tokens: line, zone: zone).map { [with($0, fit: 0.6)] } ?? []
            }
        }
        return out
    }
}
