import NormalForms
public import ReferralModel

/// Turns the pages of one file into its class, its referrals and their fields. It knows no form; what it knows is in `Models/`.
public struct FieldExtractor: Sendable {
    private let knowledge: ExtractionKnowledge
    private let matcher: LabelMatcher
    private let resolver: LabelResolver
    private let pageClassifier: PageClassifier
    private let words: PartyWords
    private let prose: NameIndex

    public init(knowledge: ExtractionKnowledge) {
        self.knowledge = knowledge
        matcher = LabelMatcher(knowledge.labels)
        resolver = LabelResolver(names: knowledge.labels.names)
        pageClassifier = PageClassifier(knowledge.classes)
        words = PartyWords(knowledge.labels)
        prose = NameIndex(knowledge.labels.prose.map { ProseReader.listens(to: $0.means) ? $0.folded : [] })
    }

    /// Reads the pages of one file, in order.
    ///
    /// - Parameters:
    ///   - pages: what was read of each page.
    ///   - receivedOn: the day the file came; dates after it are not believed.
    ///   - secondLook: reads doubtful boxes once more; nil to do without.
    /// - Returns: the class, the referrals and all printed pairs.
    public func extract(_ pages: [PageText], receivedOn: CalendarDate, secondLook: (any SecondLook)?) -> DocumentExtraction {
        let context = ReadingContext(receivedOn: receivedOn)
        let read = pages.map { self.read($0, context) }
        let verdict = DocumentClassifier().classify(read)
        let pairs = read.flatMap(\.link.pairs)
        guard case .referral = verdict.documentClass else {
            return DocumentExtraction(
                documentClass: verdict.documentClass, classConfidence: verdict.confidence, referrals: [], pairs: pairs)
        }
        let referrals = Splitter().parts(of: read).map { referral(Array(read[$0]), context) }
        return DocumentExtraction(documentClass: .referral, classConfidence: verdict.confidence, referrals: referrals, pairs: pairs)
    }

    func mark(_ page: PageText) -> (page: MarkedPage, evidence: PageClassifier.Evidence) {
        let layout = PageLayout(page)
        let evidence = pageClassifier.evidence(of: layout)
        return (MarkedPage(layout, matcher: matcher, resolver: resolver, titles: evidence.titles), evidence)
    }

    private func read(_ page: PageText, _ context: ReadingContext) -> ReadPage {
        var (marked, evidence) = mark(page)
        let layout = marked.layout
        let role = PageRole(marked, evidence, names: knowledge.labels)
        if role == .cover { marked = marked.asCover(resolver) }
        let link = LinkReader(
            page: marked, knowledge: knowledge.labels, words: words, reader: knowledge.reader, context: context, isCover: role == .cover)
        var result = link.read()
        if role != .cover {
            result.candidates += ChoiceReader(link: link, knowledge: knowledge.labels).read()
            result.candidates += SignatureReader(link: link, knowledge: knowledge.labels).read()
            result.candidates += PatientBar(link: link).read()
        }
        if role == .letter { result.candidates += ProseReader(link, knowledge: knowledge.labels, index: prose).read() }
        if role == .enclosure {
            // A visit note tells who the patient is; its findings and plans are not the referral's.
            result.candidates = result.candidates.filter { Self.identity.contains($0.key) }
            for index in result.candidates.indices { result.candidates[index].fit *= 0.5 }
            result.seen = [:]
        }
        let number = PageNumber.read(on: layout)
        return ReadPage(
            marked: marked, role: role, evidence: evidence, link: result,
            letterhead: Letterhead(link, titleRows: Set(evidence.titleRows.keys)),
            printedNumber: number?.number, printedCount: number?.count)
    }

    /// Reads member IDs again for the payer they belong to, and ZIP codes for their state.
    private func reread(_ candidates: [Candidate], _ context: ReadingContext) -> [Candidate] {
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

    private static let identity: Set<FieldKey> = [.patientLastName, .patientFirstName, .patientDOB, .patientMRN]

    private func referral(_ pages: [ReadPage], _ context: ReadingContext) -> Referral {
        var candidates = pages.flatMap(\.link.candidates)
        let role = LetterheadRole()
        for page in pages where page.role == .form || page.role == .letter {
            guard let head = page.letterhead else { continue }
            let score = role.weigh(head, pages, candidates: candidates)
            let link = LinkReader(
                page: page.marked, knowledge: knowledge.labels, words: words, reader: knowledge.reader, context: context, isCover: false)
            candidates += role.candidates(head, score: score, page: page.marked, link: link)
        }
        for page in pages where page.role == .cover {
            // At the top of a cover sheet stands the sender.
            guard let head = page.letterhead else { continue }
            let link = LinkReader(
                page: page.marked, knowledge: knowledge.labels, words: words, reader: knowledge.reader, context: context, isCover: true)
            candidates += role.candidates(head, score: 2, page: page.marked, link: link).map {
                var found = $0
                found.relation = .cover
                return found
            }
        }
        candidates = reread(candidates, context)
        let choices = Assignment().choose(among: candidates)
        let model = ConfidenceModel()
        var fields: [FieldKey: FieldValue] = [:]
        for (key, choice) in choices {
            let winner = choice.winner
            let confidence = model.confidence(choice)
            fields[key] = FieldValue(
                winner.content, confidence: confidence, flagged: confidence < 0.7, raw: winner.raw, page: winner.page, box: winner.box,
                source: winner.source,
                label: winner.label,
                alternatives: choice.others.prefix(3).map { .init($0.content, score: min(1, $0.strength), page: $0.page, box: $0.box) })
        }
        let first = pages.first?.number ?? 1
        return Referral(
            pages: first...max(first, pages.last?.number ?? first), fields: fields,
            illegible: Illegible().fields(pages, read: Set(fields.keys)))
    }
}
