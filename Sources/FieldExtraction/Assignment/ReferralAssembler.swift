import NormalForms
import ReferralModel

/// Puts the pages of one referral together: gathers their candidates, chooses among them and says how sure each value is.
struct ReferralAssembler {
    let knowledge: ExtractionKnowledge
    let words: PartyWords
    let context: ReadingContext
    let secondLook: (any SecondLook)?

    /// A chosen value with what its confidence was made of.
    struct Assessed {
        var value: FieldValue
        var features: ConfidenceFeatures
    }

    func referral(_ pages: [ReadPage]) -> Referral {
        let fields = assess(pages).mapValues(\.value)
        let first = pages.first?.number ?? 1
        return Referral(
            pages: first...max(first, pages.last?.number ?? first), fields: fields,
            illegible: Illegible().fields(pages, read: Set(fields.keys)))
    }

    /// All that may be the value of a field, of which ``assess(_:)`` chooses.
    func candidates(_ pages: [ReadPage]) -> [Candidate] {
        let found = withoutRecipients(pages.flatMap(\.link.candidates), pages) + letterheads(pages)
        let labelled = Gathered(knowledge: knowledge, context: context).completed(mainPhoneFirst(found))
        let inPlace = StretchReader.weighed(CodeLists.together(pages.flatMap(\.link.inPlace)), beside: labelled)
        return placed(reread(labelled + inPlace), pages)
    }

    /// The candidates with what the words around them say of their meaning.
    private func placed(_ candidates: [Candidate], _ pages: [ReadPage]) -> [Candidate] {
        let readers = Self.readers(pages)
        return candidates.map { candidate in
            var candidate = candidate
            candidate.context = readers[candidate.page].map { probability(of: candidate, $0) }
            return candidate
        }
    }

    /// What reads the surroundings on each page, by its number.
    private static func readers(_ pages: [ReadPage]) -> [Int: SurroundingsReader] {
        Dictionary(pages.map { ($0.number, $0.surroundings) }) { first, _ in first }
    }

    private func probability(of candidate: Candidate, _ reader: SurroundingsReader) -> Double {
        knowledge.surroundings.probability(of: candidate.key, in: reader.surroundings(of: candidate))
    }

    func assess(_ pages: [ReadPage]) -> [FieldKey: Assessed] {
        let candidates = candidates(pages)
        let read = Corroboration(pages: pages).completed(withLost(Assignment().choose(among: candidates), pages))
        let choices = withRemembered(read, pages)
        let quality = Dictionary(pages.map { ($0.number, PageQuality($0)) }) { first, _ in first }
        let marked = Dictionary(pages.map { ($0.number, $0.marked) }) { first, _ in first }
        let readers = Self.readers(pages)
        let model = ConfidenceModel(calibration: knowledge.calibration)
        var look = context
        look.state = choices[.patientState]?.winner.content.text
        look.payer = choices[.insurancePayer]?.winner.content.text
        let opinion = secondLook.map { SecondOpinion(look: $0, reader: knowledge.reader, context: look) }
        let codes = Self.areaCodes(choices)
        let sent = pages.compactMap(\.marked.layout.page.faxHeader?.date).first
        var reviewed: [(key: FieldKey, choice: Assignment.Choice, verdict: SecondVerdict)] = []
        for (key, chosen) in choices.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            var choice = chosen
            var verdict = SecondVerdict.none
            if let opinion, SecondOpinion.keys.contains(key), let page = marked[choice.winner.page] {
                verdict = opinion.review(&choice, page: page)
            }
            reviewed.append((key, choice, verdict))
        }
        // How far second looks bear out the first on a page says how well that page can be read at all.
        let looks = Dictionary(grouping: reviewed) { $0.choice.winner.page }.mapValues { SecondVerdict.agreement($0.map(\.verdict)) }
        var rated: [FieldKey: (choice: Assignment.Choice, features: ConfidenceFeatures, first: Double)] = [:]
        for (key, reviewed, verdict) in reviewed {
            var choice = reviewed
            guard let page = quality[choice.winner.page] else { continue }
            var features = ConfidenceFeatures(choice, page: page, look: verdict)
            if let marked = marked[choice.winner.page] {
                features.note("by_hand", marked.handShare(choice.winner.tokens))
                if key.type == .paragraph {
                    features.note("goes_on", marked.goesOn(below: choice.winner.tokens) ? 1 : 0)
                    features.note("unended", choice.winner.raw.endsSentence ? 0 : 1)
                    features.note("begun", choice.winner.raw.first?.isLowercase ?? false ? 1 : 0)
                }
            }
            // What a second look or the memory found has not been asked yet.
            if let context = choice.winner.context ?? readers[choice.winner.page].map({ probability(of: choice.winner, $0) }) {
                features.note(context: context)
            }
            if let agreement = looks[choice.winner.page] ?? nil { features.note("page_look", agreement) }
            if key.type == .phone, let text = choice.winner.content.text {
                features.note("area", min(1, Double(codes[text.prefix(3)] ?? 0) / 3))
            }
            if key == .referralDate, let sent, let date = choice.winner.content.text.flatMap({ CalendarDate(iso: $0) }) {
                let days = sent.daysSince1970 - date.daysSince1970
                // Nobody sends a referral before its day. Those further back in a file may have been put there at another time.
                if days < -1, pages.first?.number == 1 { choice.winner.isGuess = true }
                features.note(days >= -1 && days <= 31 ? "near_header" : "far_from_header", 1)
            }
            rated[key] = (choice, features, model.first(features))
        }
        let all = rated.filter { $0.value.features.kind != "choice" }.map(\.value.first).sorted()
        let mean = all.isEmpty ? 1 : all.reduce(0, +) / Double(all.count)
        return rated.compactMapValues { entry in
            let value = value(entry.choice, entry.features, model, referral: mean)
            if entry.choice.others.isEmpty, let memory = entry.choice.winner.memory, value.confidence < GapFiller.leastConfidence(memory) {
                return nil
            }
            return Assessed(value: value, features: entry.features)
        }
    }

    /// The choices, with what a second look finds at the labels of fields that have none.
    private func withLost(_ choices: [FieldKey: Assignment.Choice], _ pages: [ReadPage]) -> [FieldKey: Assignment.Choice] {
        guard let secondLook else { return choices }
        var context = context
        context.state = choices[.patientState]?.winner.content.text
        let lost = LostValues(look: secondLook, reader: knowledge.reader, context: context)
            .candidates(pages, read: Set(choices.keys))
        return choices.merging(lost.map { ($0.key, Assignment.Choice(winner: $0, others: [], margin: 1)) }) { chosen, _ in chosen }
    }

    /// The choices, with what the memory of forms has for fields that have none.
    private func withRemembered(_ choices: [FieldKey: Assignment.Choice], _ pages: [ReadPage]) -> [FieldKey: Assignment.Choice] {
        var context = context
        context.state = choices[.patientState]?.winner.content.text
        return GapFiller(look: secondLook, reader: knowledge.reader, context: context).completed(choices, pages)
    }

    /// How often each area code occurs among the phones of the referral; people and practices that send each other patients share one.
    private static func areaCodes(_ choices: [FieldKey: Assignment.Choice]) -> [Substring: Int] {
        let phones = choices.filter { $0.key.type == .phone }.compactMap(\.value.winner.content.text)
        return Dictionary(grouping: phones, by: { $0.prefix(3) }).mapValues { $0.count - 1 }
    }

    private func value(_ choice: Assignment.Choice, _ features: ConfidenceFeatures, _ model: ConfidenceModel, referral mean: Double)
        -> FieldValue
    {
        let winner = choice.winner
        var confidence = model.confidence(features, referral: mean)
        if winner.isGuess { confidence = min(confidence, 0.5) }
        // What one reading said and another put in its place was read surely by neither.
        let isReplaced = winner.source == .secondLook && features.values["look_differs"] != nil
        if winner.isInferred || isReplaced { confidence = min(confidence, Candidate.mostForInferred) }
        // What nothing but the memory found is no surer than the memory was right before.
        if let memory = winner.memory { confidence = min(confidence, memory.reliability) }
        let isUntried = winner.memory?.isUntried ?? false
        return FieldValue(
            winner.content, confidence: confidence, flagged: isUntried || confidence < model.threshold(winner.key), raw: winner.raw,
            page: winner.page, box: winner.box,
            source: winner.source, label: winner.label,
            alternatives: choice.others.prefix(3).map { .init($0.content, score: min(1, $0.strength), page: $0.page, box: $0.box) })
    }

    /// `Mobile: …  Home: …`: neither is called the main one, so the first that the form asks for is. Where a form asks for no other, its only
    /// `Cell #` is the main one.
    private func mainPhoneFirst(_ candidates: [Candidate]) -> [Candidate] {
        let kinds = knowledge.labels.phoneKinds
        func first(_ key: FieldKey, on page: Int) -> BoundingBox? {
            candidates.filter { found in
                found.key == key && found.page == page && found.label.map { kinds.contains(Fold.bytes($0)) } ?? false
            }.map(\.box).min { $0.isBefore($1) }
        }
        let swapped = Set(
            Set(candidates.map(\.page)).filter { page in
                guard let other = first(.patientPhoneAlt, on: page) else { return false }
                let isAsked = candidates.contains { $0.key == .patientPhone && $0.label != nil && $0.fit >= 0.5 }
                return first(.patientPhone, on: page).map { other.isBefore($0) } ?? !isAsked
            })
        guard !swapped.isEmpty else { return candidates }
        return candidates.map { found in
            guard swapped.contains(found.page), let label = found.label, kinds.contains(Fold.bytes(label)) else { return found }
            var changed = found
            if found.key == .patientPhone { changed.key = .patientPhoneAlt }
            if found.key == .patientPhoneAlt { changed.key = .patientPhone }
            return changed
        }
    }

    // MARK: Candidates that need the whole referral

    /// The candidates without the NPI that a practice prints in its own head, where that practice receives.
    private func withoutRecipients(_ candidates: [Candidate], _ pages: [ReadPage]) -> [Candidate] {
        let heads = pages.compactMap(\.letterhead).filter { head in
            !head.npi.isEmpty && LetterheadRole().weigh(head, pages, candidates: candidates) < 0
        }
        return candidates.filter { found in
            found.key != .referrerNPI || !heads.contains { $0.page == found.page && !$0.npi.isDisjoint(with: found.tokens) }
        }
    }

    private func letterheads(_ pages: [ReadPage]) -> [Candidate] {
        var candidates = pages.flatMap(\.link.candidates)
        let known = candidates.count
        let role = LetterheadRole()
        for page in pages where page.role == .form || page.role == .letter {
            guard let head = page.letterhead, !isPatient(head, candidates) else { continue }
            let score = role.weigh(head, pages, candidates: candidates)
            candidates += role.candidates(
                head, score: score, page: page.marked, link: link(page, isCover: false), besides: page.link.candidates)
        }
        if candidates.count == known, !candidates.contains(where: { $0.key == .referrerOrganization }),
            let page = pages.first(where: { isNote(of: candidates, $0) }), let head = page.letterhead
        {
            candidates += role.candidates(head, score: 1, page: page.marked, link: link(page, isCover: false), besides: candidates)
        }
        for page in pages where page.role == .cover {
            // At the top of a cover sheet stands the sender.
            guard let head = page.letterhead else { continue }
            candidates += role.candidates(head, score: 2, page: page.marked, link: link(page, isCover: true), besides: page.link.candidates)
                .map {
                    var found = $0
                    found.relation = .cover
                    return found
                }
        }
        return Array(candidates[known...])
    }

    /// A visit note that names who refers: the order may be on its last page and the letterhead on its first.
    private func isNote(of candidates: [Candidate], _ page: ReadPage) -> Bool {
        guard page.role == .enclosure, let head = page.letterhead, head.name != nil, !isPatient(head, candidates) else { return false }
        let words = Set(page.marked.layout.tokens.map(\.folded))
        return candidates.contains { found in
            guard found.key == .referrerName, found.page != page.number else { return false }
            let name = Fold.words(found.content.description).filter { $0.count > 3 }
            return name.count >= 2 && name.allSatisfy(words.contains)
        }
    }

    /// The running head of an order bears its patient's name, not a practice's.
    private func isPatient(_ head: Letterhead, _ candidates: [Candidate]) -> Bool {
        guard let name = head.name else { return false }
        let words = Set(Fold.words(name))
        return [FieldKey.patientLastName, .patientFirstName].allSatisfy { key in
            candidates.contains { $0.key == key && $0.strength > 0.3 && words.contains(Fold.bytes($0.compared)) }
        }
    }

    private func link(_ page: ReadPage, isCover: Bool) -> LinkReader {
        LinkReader(
            page: page.marked, knowledge: knowledge.labels, words: words, reader: knowledge.reader, context: context, isCover: isCover)
    }

    /// Reads member IDs again for the payer they belong to, and ZIP codes for their state.
    private func reread(_ candidates: [Candidate]) -> [Candidate] {
        var context = context
        func strongest(_ key: FieldKey) -> String? { candidates.filter { $0.key == key }.max { $0.strength < $1.strength }?.content.text }
        context.state = strongest(.patientState)
        let payer = strongest(.insurancePayer)
        let payer2 = strongest(.insurance2Payer)
        return candidates.map { candidate in
            guard [.insuranceMemberID, .insurance2MemberID, .patientZIP].contains(candidate.key) else { return candidate }
            context.payer = candidate.key == .insurance2MemberID ? payer2 : payer
            guard let reading = knowledge.reader.read(candidate.raw, as: candidate.key, context: context).first else { return candidate }
            var changed = candidate
            changed.content = reading.content
            changed.plausibility = reading.plausibility
            changed.repairs = reading.repairs
            return changed
        }
    }
}
