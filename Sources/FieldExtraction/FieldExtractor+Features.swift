import NormalForms
public import ReferralModel

extension FieldExtractor {
    /// A value with the features its confidence is fitted on; for the tool that fits `Models/calibration.yaml`.
    public struct FeatureRow: Sendable {
        /// First page of the referral the value is of, from 1.
        public var firstPage: Int
        public var key: FieldKey
        public var value: FieldContent
        public var kind: String
        public var features: [String: Double]
    }

    /// What stands around a value that may be a field's, with what ``features(_:receivedOn:secondLook:)`` leaves out: what was not chosen.
    public struct ContextRow: Sendable {
        /// First page of the referral the value is of, from 1.
        public var firstPage: Int
        public var key: FieldKey
        public var value: FieldContent
        /// How strongly it is linked to the field, 0 to 1.
        public var strength: Double
        /// The place of the words: values of one place are readings of the same words.
        public var place: String
        /// See ``Surroundings``.
        public var signs: [String]
    }

    /// The surroundings of all that may be a value on `pages`; for the tool that fits `Models/context.weights`.
    public func contexts(_ pages: [PageText], receivedOn: CalendarDate) -> [ContextRow] {
        referrals(pages, receivedOn: receivedOn, secondLook: nil).flatMap { pages, assembler -> [ContextRow] in
            let readers = Dictionary(pages.map { ($0.number, $0.surroundings) }) { first, _ in first }
            return assembler.candidates(pages).compactMap { found -> ContextRow? in
                guard let reader = readers[found.page] else { return nil }
                let box = found.box
                return ContextRow(
                    firstPage: pages[0].number, key: found.key, value: found.content, strength: found.strength,
                    place: "\(found.page):\(box.x0),\(box.y0),\(box.x1),\(box.y1)",
                    signs: reader.surroundings(of: found).signs.sorted())
            }
        }
    }

    /// The features of every value found on `pages`.
    public func features(_ pages: [PageText], receivedOn: CalendarDate, secondLook: (any SecondLook)?) -> [FeatureRow] {
        referrals(pages, receivedOn: receivedOn, secondLook: secondLook).flatMap { pages, assembler in
            assembler.assess(pages).map { key, assessed in
                FeatureRow(
                    firstPage: pages[0].number, key: key, value: assessed.value.value, kind: assessed.features.kind,
                    features: assessed.features.values)
            }
        }
    }

    /// What stands in one stretch of words, read as all that it can be.
    public struct StretchRow: Sendable {
        /// First page of the referral it is of, from 1.
        public var firstPage: Int
        /// By the name of the target, the values that it would give.
        public var readings: [String: [FieldKey: FieldContent]]
        /// See ``Surroundings``.
        public var signs: [String]
    }

    /// All stretches of words on `pages`; for the tool that fits `Models/stretches.weights`.
    public func stretches(_ pages: [PageText], receivedOn: CalendarDate) -> [StretchRow] {
        let context = ReadingContext(receivedOn: receivedOn)
        return referrals(pages, receivedOn: receivedOn, secondLook: nil).flatMap { pages, _ -> [StretchRow] in
            pages.filter { $0.role == .form || $0.role == .letter }.flatMap { page -> [StretchRow] in
                let reader = StretchReader(link: link(page.marked, context), surroundings: page.surroundings)
                return StretchFinder(link: reader.link).stretches().map { stretch in
                    var readings: [String: [FieldKey: FieldContent]] = [:]
                    for target in StretchReader.targets {
                        for found in reader.candidates(in: stretch, as: target) {
                            readings[target.name, default: [:]][found.key] = found.content
                        }
                    }
                    return StretchRow(
                        firstPage: pages[0].number, readings: readings,
                        signs: reader.signs(of: stretch).signs.sorted())
                }
            }
        }
    }

    /// The pages of each referral, and what puts them together.
    private func referrals(_ pages: [PageText], receivedOn: CalendarDate, secondLook: (any SecondLook)?)
        -> [(pages: [ReadPage], assembler: ReferralAssembler)]
    {
        let context = ReadingContext(receivedOn: receivedOn)
        let read = self.read(pages, context)
        guard classifier.classify(read).documentClass == .referral else { return [] }
        let assembler = ReferralAssembler(knowledge: knowledge, words: words, context: context, secondLook: secondLook)
        return Splitter().parts(of: read).map { (Array(read[$0]), assembler) }
    }

    /// What a file says of its class; for the tools that fit the weights of the class and of its words.
    public struct ClassRow: Sendable {
        /// For each page that is no cover sheet, see ``ClassFeatures``.
        public var pages: [[String: Double]]
        /// See ``FileWords``.
        public var words: [String]
    }

    public func classRow(_ pages: [PageText], receivedOn: CalendarDate) -> ClassRow {
        let content = DocumentClassifier.content(of: read(pages, ReadingContext(receivedOn: receivedOn)))
        return ClassRow(pages: classifier.features(of: content).map(\.values), words: FileWords(content).signs.sorted())
    }
}
