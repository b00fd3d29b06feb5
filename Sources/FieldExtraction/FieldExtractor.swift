import NormalForms
public import ReferralModel
public import SenderMemory

/// Turns the pages of one file into its class, its referrals and their fields. It knows no form; what it knows is in `Models/`.
public struct FieldExtractor: Sendable {
    let knowledge: ExtractionKnowledge
    private let matcher: LabelMatcher
    private let resolver: LabelResolver
    private let pageClassifier: PageClassifier
    let words: PartyWords
    private let prose: NameIndex
    let classifier: DocumentClassifier

    public init(knowledge: ExtractionKnowledge) {
        self.knowledge = knowledge
        matcher = LabelMatcher(knowledge.labels)
        resolver = LabelResolver(knowledge.labels)
        pageClassifier = PageClassifier(knowledge.classes)
        words = PartyWords(knowledge.labels)
        classifier = DocumentClassifier(calibration: knowledge.classCalibration, words: knowledge.fileWords)
        prose = NameIndex(knowledge.labels.prose.map { ProseReader.listens(to: $0.means) ? $0.folded : [] })
    }

    /// Reads the pages of one file, in order.
    ///
    /// - Parameters:
    ///   - pages: what was read of each page.
    ///   - receivedOn: the day the file came; dates after it are not believed.
    ///   - secondLook: reads doubtful boxes once more; nil to do without.
    ///   - memory: what is remembered of forms that came back corrected.
    ///   - sender: number of the sending machine; nil to take the one that the pages bear.
    /// - Returns: the class, the referrals and all printed pairs.
    public func extract(
        _ pages: [PageText], receivedOn: CalendarDate, secondLook: (any SecondLook)?, memory: FormMemory = .empty, sender: String? = nil
    ) -> DocumentExtraction {
        let context = ReadingContext(receivedOn: receivedOn)
        let recall = Recall(memory: memory, sender: sender ?? pages.compactMap(\.faxHeader?.sender).first)
        let read = self.read(pages, context, recall: recall)
        let verdict = classifier.classify(read)
        var referrals: [Referral] = []
        if verdict.documentClass == .referral || verdict.isInDoubt {
            let assembler = ReferralAssembler(knowledge: knowledge, words: words, context: context, secondLook: secondLook)
            // Without a page of content there are no values to find, only somebody to ask.
            referrals =
                verdict.hasContent
                ? Splitter().parts(of: read).map { assembler.referral(withRequest(Array(read[$0]), context, recall: recall)) }
                : Self.empty(pages)
        }
        if verdict.isInDoubt {
            for index in referrals.indices {
                referrals[index].findings.append(.classInDoubt)
                for key in referrals[index].fields.keys { referrals[index].fields[key]?.flagged = true }
            }
        }
        return DocumentExtraction(
            documentClass: verdict.documentClass, classConfidence: verdict.confidence, isClassInDoubt: verdict.isInDoubt,
            referrals: referrals, pairs: read.flatMap(\.link.pairs))
    }

    private static func empty(_ pages: [PageText]) -> [Referral] {
        guard let first = pages.first, let last = pages.last else { return [] }
        return [Referral(pages: first.number...last.number)]
    }

    /// The pages of one file.
    func read(_ texts: [PageText], _ context: ReadingContext, recall: Recall = Recall()) -> [ReadPage] {
        let pages = texts.map { read($0, context, recall: recall) }
        return pages.allSatisfy { $0.role == .cover || $0.role == .blank } ? withRequest(pages, context, recall: recall) : pages
    }

    /// The pages of one referral. Where none is a form or a letter, the cover sheet is the request: it is read as a form.
    private func withRequest(_ pages: [ReadPage], _ context: ReadingContext, recall: Recall) -> [ReadPage] {
        guard !pages.contains(where: { $0.role == .form || $0.role == .letter }) else { return pages }
        return pages.map { page in
            guard page.role == .cover else { return page }
            let form = read(page.marked.layout.page, context, as: .form, recall: recall)
            let asks = form.marked.labels.contains {
                [.field(.patientDOB), .field(.referralDiagnoses), .field(.referralReason)].contains($0.target)
            }
            return asks || form.best(.patientLastName) != nil || form.best(.patientDOB) != nil ? form : page
        }
    }

    func mark(_ page: PageText) -> (page: MarkedPage, evidence: PageClassifier.Evidence) {
        let layout = PageLayout(page.bounded.once)
        let evidence = pageClassifier.evidence(of: layout)
        return (MarkedPage(layout, matcher: matcher, resolver: resolver, titles: evidence.titles), evidence)
    }

    func read(_ page: PageText, _ context: ReadingContext, as known: PageRole? = nil, recall: Recall = Recall()) -> ReadPage {
        var (marked, evidence) = mark(page)
        let layout = marked.layout
        let role = known ?? PageRole(marked, evidence, names: knowledge.labels)
        if role == .cover { marked = marked.asCover(resolver) }
        let link = self.link(marked, context, isCover: role == .cover)
        var result = link.read()
        if role != .cover {
            result.candidates = PartyTable(link: link).completed(CoverageTable(link: link).completed(result.candidates))
            result.candidates = RoleTable(link: link).completed(result.candidates)
            result.candidates += ChoiceReader(link: link, knowledge: knowledge.labels).read()
            result.candidates = TickTable(link: link).completed(result.candidates)
            result.candidates = LocationList(link: link).completed(result.candidates)
            result.candidates += SignatureReader(link: link, knowledge: knowledge.labels).read()
            result.candidates += PatientBar(link: link).read()
            result.candidates += PatientBlock(link: link).read(known: Set(result.candidates.map(\.key)))
        }
        if role == .form {
            result.candidates = ProviderStamp(link: link).completed(result.candidates)
            result.candidates += SignatureReader(link: link, knowledge: knowledge.labels).underMessage(result.candidates)
            result.candidates += ContinuedParty(link: link).read(result.candidates)
            result.candidates = OwnNumbers(page: marked).completed(result.candidates)
            result.candidates += HeadedBlock(link: link).read(known: Set(result.candidates.map(\.key)))
            let known = Set(result.candidates.map(\.key))
            result.candidates += LooseReader(link: link).read(known: known) + FreeOrder(link: link).read(known: known)
            result.candidates = LooseReader(link: link).withPayer(result.candidates)
            let prose = ProseReader(link, knowledge: knowledge.labels, index: prose)
            result.candidates += prose.remarks(known: known) + RoleReader(link: link, knowledge: knowledge.labels).read()
            result.candidates = prose.withStory(result.candidates)
            if let sentences = SentenceForm(prose) { result.candidates = sentences.corrected(result.candidates) }
        }
        if role == .letter {
            let told = ProseReader(link, knowledge: knowledge.labels, index: prose).read()
            // What the address of a letter holds is the addressee's, whatever a label in it asks elsewhere.
            let addressed = Set(told.filter { [.recipientPhone, .recipientFax].contains($0.key) }.flatMap(\.tokens))
            result.candidates.removeAll { $0.key.type == .phone && !addressed.isDisjoint(with: $0.tokens) }
            result.candidates = Sidebar(layout).ofSender(result.candidates)
            result.candidates += told
        }
        let surroundings = SurroundingsReader(layout)
        var remembered = RememberedGaps()
        if role == .form || role == .letter {
            result.inPlace = StretchReader(link: link, surroundings: surroundings).read(by: knowledge.stretches)
            if let memory = MemoryReader(link: link, memory: recall.memory, sender: recall.sender) {
                (result.candidates, remembered) = memory.completed(result.candidates)
            }
        }
        if role == .enclosure {
            // A visit note tells who the patient is, and by whom it was written; its findings and plans are not the referral's.
            result.candidates = result.candidates.filter { $0.key.section == "patient" || $0.key == .referrerName }
            for index in result.candidates.indices {
                result.candidates[index].fit *= 0.5
                if result.candidates[index].key == .referrerName { result.candidates[index].isGuess = true }
            }
            result.candidates += VisitNote(link: link).read()
            result.seen = [:]
        }
        let number = PageNumber.read(on: layout)
        return ReadPage(
            marked: marked, role: role, evidence: evidence, link: result, surroundings: surroundings,
            letterhead: Letterhead(link, titles: evidence.titles), remembered: remembered,
            printedNumber: number?.number, printedCount: number?.count)
    }

    func link(_ page: MarkedPage, _ context: ReadingContext, isCover: Bool = false) -> LinkReader {
        LinkReader(page: page, knowledge: knowledge.labels, words: words, reader: knowledge.reader, context: context, isCover: isCover)
    }
}
