import NormalForms
import ReferralModel

/// Values that hold several fields, taken apart.
extension CompoundReader {
    func address(keys: [FieldKey]) -> [Candidate] {
        let address = PostalAddress(lines: zone.lines.map { page.text($0) })
        return parts(of: address.city == nil ? streetAndTown() ?? address : address, keys: Set(keys))
    }

    /// A street with the town at a place of its own on the line, where the label of the town was lost:
    /// `407 WASHINGTON BLVD      SAN ANTONIO`.
    private func streetAndTown() -> PostalAddress? {
        let places = places(on: firstLine)
        let texts = places.map { page.text($0) }
        guard zone.lines.count == 1, (2...3).contains(texts.count), let number = places[0].first.map({ page.layout.tokens[$0] }),
            number.digitCount > 0, number.digitCount * 2 >= number.text.count, texts[0].contains(" "),
            !texts[1].contains(where: \.isNumber), texts[1].filter(\.isLetter).count >= 3, !PostalAddress.beginsUnit(texts[1])
        else { return nil }
        var address = PostalAddress(lines: [])
        (address.street, address.city) = (texts[0], texts[1])
        if texts.count == 3 {
            guard StateReader.code(texts[2]) != nil else { return nil }
            address.state = texts[2]
        }
        return address
    }

    /// The words of a line by the places they stand at, apart from one another.
    private func places(on line: [Int]) -> [[Int]] {
        var places: [[Int]] = []
        for token in line {
            let place = page.layout.place[token]
            if places.isEmpty || page.layout.rows[place.row].breaks[place.position] != .space {
                places.append([token])
            } else {
                places[places.count - 1].append(token)
            }
        }
        return places
    }

    private func parts(of address: PostalAddress, keys: Set<FieldKey>) -> [Candidate] {
        let parts: [(FieldKey, String?)] = [
            (.patientStreet, address.street), (.patientCity, address.city), (.patientState, address.state), (.patientZIP, address.zip),
        ]
        return parts.compactMap { key, text in
            guard let text, keys.contains(key) else { return nil }
            return link.candidate(text, as: key, tokens: pick(text.filter { $0 != "," }, of: zone.tokens), zone: zone)
        }
    }

    /// The parts of an address that are spread over their places on one line, where the labels of some were lost:
    /// `5490 SYCAMORE PL    SPOKANE    WA    99256`. Nil where it does not end in a state or a ZIP code of its own.
    func spreadAddress(_ key: FieldKey) -> [Candidate]? {
        let places = places(on: firstLine)
        guard places.count >= 2 else { return nil }
        let texts = places.map { page.text($0) }
        let address = PostalAddress(lines: key == .patientStreet ? texts : ["1 -"] + texts)
        guard address.state != nil || address.zip != nil, address.city != nil, texts[0] == address.street || key == .patientCity else {
            return nil
        }
        var keys: Set<FieldKey> = [.patientCity, .patientState, .patientZIP]
        if key == .patientStreet { keys.insert(key) }
        let found = parts(of: address, keys: keys)
        return found.contains { $0.key == key } ? found : nil
    }

    func phones(_ first: FieldKey, _ second: FieldKey) -> [Candidate] {
        let line = zone.tokens
        var out: [Candidate] = []
        var start = 0
        while start < line.count, out.count < 2 {
            var step = 1
            for length in stride(from: min(4, line.count - start), through: 1, by: -1) {
                let part = Array(line[start..<(start + length)])
                // `(478) 555-0155 (phone), (478)` reaches into the next one.
                guard part.reduce(0, { $0 + page.layout.tokens[$1].digitCount }) <= 11 || length == 1 else { continue }
                if let found = link.candidate(page.text(part), as: out.isEmpty ? first : second, tokens: part, zone: zone) {
                    out.append(found)
                    step = length
                    break
                }
            }
            start += step
        }
        return out
    }

    func split(_ first: FieldKey, _ second: FieldKey) -> [Candidate] {
        let pieces = page.text(firstLine).split(separator: "/", maxSplits: 1).map { String($0).trimmed }
        var out: [Candidate] = []
        if let text = pieces.first, let found = link.candidate(text, as: first, tokens: firstLine, zone: zone) { out.append(found) }
        if pieces.count > 1, let found = link.candidate(pieces[1], as: second, tokens: firstLine, zone: zone) { out.append(found) }
        return out
    }

    /// `TUFTS HEALTH PLAN S49918685`: the words up to the last one, which has digits.
    func secondInsurance() -> [Candidate] {
        let line = zone.tokens
        guard let at = line.lastIndex(where: { page.layout.tokens[$0].digitCount >= 4 }) else {
            return whole(.insurance2Payer, line).map { [$0] } ?? []
        }
        var start = at
        while start > 1, page.layout.tokens[line[start - 1]].digitCount > 0 { start -= 1 }
        var out: [Candidate] = []
        if let found = whole(.insurance2Payer, Array(line[..<start])) { out.append(found) }
        if let found = whole(.insurance2MemberID, Array(line[start...at])) { out.append(found) }
        return out
    }

    /// `Not required`, or `Required PA4740496`: whether an authorization is needed, and its number.
    func authorization() -> [Candidate]? {
        let text = page.text(firstLine).lowercased()
        let isDenied = ["not required", "not needed", "none required", "no auth required", "n/a"].contains { text.hasPrefix($0) }
        guard isDenied || text.hasPrefix("required") || text.hasPrefix("yes ") else { return nil }
        let flags = firstLine.prefix(isDenied ? 2 : 1)
        let flag = Candidate(
            key: .insuranceAuthRequired, content: .bool(!isDenied), raw: page.text(Array(flags)), page: page.number, tokens: Array(flags),
            box: page.box(Array(flags)) ?? zone.box, relation: zone.relation, source: .ocr, wordConfidence: page.confidence(Array(flags)),
            lowestConfidence: page.lowestConfidence(Array(flags)))
        let rest = Array(firstLine.dropFirst(flags.count)).filter { page.layout.tokens[$0].text.count > 1 }
        return [flag] + (isDenied ? [] : whole(.insuranceAuthNumber, identifier(rest)).map { [$0] } ?? [])
    }

    /// `Aetna (Open Choice PPO)` and `Aetna Open Choice PPO`: a payer that is known and its plan; nil where it is no such pair.
    func payerAndPlan() -> [Candidate]? { planInBrackets() ?? planBehindDash() ?? planBehindComma() ?? planBehind() }

    /// `Humana, Gold Plus HMO`.
    private func planBehindComma() -> [Candidate]? {
        firstLine.firstIndex { page.layout.tokens[$0].text.hasSuffix(",") }.flatMap { plan(from: $0 + 1) }
    }

    /// `Aetna - Choice POS II`.
    private func planBehindDash() -> [Candidate]? {
        guard !link.reader.isNameOfPayer(page.text(firstLine)) else { return nil }
        return firstLine.indices.dropFirst().first { page.layout.tokens[firstLine[$0]].followsSeparator }.flatMap(plan(from:))
    }

    /// A payer that is known up to a place of the line, and what stands from there on as its plan.
    private func plan(from cut: Int) -> [Candidate]? {
        let (before, rest) = (Array(firstLine[..<cut]), Array(firstLine[cut...]))
        guard (1...4).contains(rest.count), !rest.contains(where: { page.layout.tokens[$0].digitCount > 3 }),
            let payer = link.candidate(
                page.text(before).trimmed { ", ".contains($0) }, as: .insurancePayer, tokens: before, zone: zone),
            payer.isKnown, payer.repairs == 0, !(whole(.insurancePayer, rest)?.isKnown ?? false),
            let plan = whole(.insurancePlan, rest)
        else { return nil }
        return [payer, with(plan, fit: 0.8)]
    }

    /// The words of a plan right behind a payer that is known, on a page that does not ask for the plan by itself.
    private func planBehind() -> [Candidate]? {
        let line = firstLine.filter { page.layout.tokens[$0].text.contains { $0.isLetter || $0.isNumber } }
        guard (2...8).contains(line.count), !link.reader.isNameOfPayer(page.text(line)),
            !page.labels.contains(where: { $0.target == .field(.insurancePlan) })
        else { return nil }
        let plans = Set(link.knowledge.phrases["plan_words", default: []].map { $0.lowercased() })
        func isPlan(_ token: Int) -> Bool {
            plans.contains(page.layout.tokens[token].text.lowercased().filter { $0.isLetter || $0.isNumber })
        }
        // `Humana Gold Plus`, or what ends in a kind of plan, as `Humana Honor PPO`.
        let endsInPlan = line.last.map { isPlan($0) && page.layout.tokens[$0].isCapitals } ?? false
        for cut in endsInPlan ? Array((1..<line.count).reversed()) : Array(1..<line.count) {
            guard endsInPlan || isPlan(line[cut]), let payer = whole(.insurancePayer, Array(line[..<cut])), payer.isKnown,
                payer.repairs == 0
            else {
                continue
            }
            let rest = Array(line[cut...].prefix { !page.layout.tokens[$0].text.hasPrefix("(") })
            let text = page.text(rest).trimmed { " ,.;-".contains($0) }
            guard (1...4).contains(rest.count), let plan = link.candidate(text, as: .insurancePlan, tokens: rest, zone: zone) else {
                return nil
            }
            return [payer, with(plan, fit: 0.8)]
        }
        return nil
    }

    func planInBrackets() -> [Candidate]? {
        let line = firstLine
        guard let open = line.firstIndex(where: { page.layout.tokens[$0].text.hasPrefix("(") }), open > 0,
            let close = line[open...].firstIndex(where: { page.layout.tokens[$0].text.trimmed { ",.;".contains($0) }.hasSuffix(")") }),
            close - open < 5, let payer = whole(.insurancePayer, Array(line[..<open])), payer.isKnown
        else { return nil }
        let tokens = Array(line[open...close])
        let text = page.text(tokens).trimmed { "(),.;".contains($0) }
        guard text.contains(where: \.isLetter), let plan = link.candidate(text, as: .insurancePlan, tokens: tokens, zone: zone) else {
            return [payer]
        }
        return [payer, plan]
    }

    /// `6260 Canal St`: a practice is not called by its street.
    func isStreet(_ line: [Int]) -> Bool {
        guard let first = line.first, line.count >= 2 else { return false }
        let number = page.layout.tokens[first].text
        return number.allSatisfy(\.isNumber) && (1...6).contains(number.count) && !link.words.isOrganization(page.text(line))
    }

    /// The words of a party; a person on the first of several lines is parted from the practice below.
    private func partyText(_ person: FieldKey) -> String {
        // `Anton L.-De la / Fuente, PA-C`.
        if nameLine.count > firstLine.count, zone.lines[1].contains(where: { link.words.isCredential(page.layout.tokens[$0].text) }),
            !firstLine.contains(where: { link.words.isCredential(page.layout.tokens[$0].text) })
        {
            return ([nameLine] + zone.lines.dropFirst(2)).map { page.text($0) }.joined(separator: ", ")
        }
        guard zone.lines.count > 1, Party(page.text(firstLine), words: link.words).person != nil else {
            // The practice or the field may stand over the person.
            if zone.relation != .inline, zone.lines.dropFirst().prefix(2).contains(where: namesPerson) {
                return zone.lines.map { page.text($0) }.joined(separator: ", ")
            }
            return page.text(zone.relation == .inline ? firstLine : zone.tokens)
        }
        // Behind the person the practice may have begun already: `Lee Smith, MD, Old Town / Family Practice`.
        let pieces = page.text(firstLine).split(separator: ",").map { String($0).trimmed }
        if pieces.count > 2, let last = pieces.last, !link.words.isCredential(last) {
            return page.text(firstLine) + " " + zone.lines.dropFirst().map { page.text($0) }.joined(separator: ", ")
        }
        return zone.lines.map { page.text($0) }.joined(separator: ", ")
    }

    private func namesPerson(_ line: [Int]) -> Bool {
        Party(page.text(line), words: link.words).person.map(link.words.isPerson) ?? false
    }

    /// A name in print is worth more than what a scrawl was read as.
    func signedBy() -> [Candidate] {
        party(.referrerName, .referrerOrganization).filter { $0.key == .referrerName }.map { candidate in
            var found = with(candidate, fit: 0.5)
            if !link.words.isPerson(candidate.raw) { found.plausibility = min(found.plausibility, 0.3) }
            return found
        }
    }

    func party(_ person: FieldKey, _ organization: FieldKey) -> [Candidate] {
        if isStreet(firstLine) { return [] }
        let found = Party(partyText(person), words: link.words)
        var out: [Candidate] = []
        if let name = found.person, !link.isCover || person == .recipientName {
            let line = zone.lines.first { page.text($0).hasPrefix(name) } ?? firstLine
            out += link.candidate(name, as: person, tokens: line, zone: zone).map { [$0] } ?? []
        }
        if person == .recipientName, let field = found.field {
            out +=
                link.candidate(field, as: .referralSpecialty, tokens: pick(field, of: firstLine), zone: zone)
                .flatMap { $0.isKnown ? [with($0, fit: 0.8)] : nil } ?? []
        }
        if let name = found.organization.map(withoutStaff) {
            out += link.candidate(name, as: organization, tokens: zone.tokens, zone: zone).map { [$0] } ?? []
        }
        return out
    }

    /// `Old Town Heart Center Referral Coordinator`: whose desk it is, is no part of the name. A dash between both is easily lost.
    private func withoutStaff(_ name: String) -> String {
        let words = name.split(separator: " ")
        for count in [3, 2] where words.count >= count + 2 {
            let tail = Fold.bytes(words.suffix(count).joined(separator: " "))
            if link.names.contains(where: { $0.isParty && $0.folded == tail }) { return words.dropLast(count).joined(separator: " ") }
        }
        return name
    }
}
