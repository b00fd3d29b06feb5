public import FieldExtraction
public import FoundationEssentials
public import ReferralModel
public import SenderMemory

/// Learns where values stand on forms from referrals that people have settled. It opens no document: it works on pages that were read.
public struct FormSchool: Sendable {
    private let extractor: FieldExtractor

    /// - Parameter models: the folder `Models`.
    /// - Throws: `KnowledgeError`.
    public init(models: URL) throws {
        extractor = FieldExtractor(knowledge: try ExtractionKnowledge(models: models))
    }

    /// A settled referral as a lesson.
    public struct Lesson: Sendable {
        /// Number of the referral.
        public var id: Int64
        /// Of the referral alone, in order.
        public var pages: [PageText]
        public var receivedOn: CalendarDate
        /// What is right.
        public var values: [FieldKey: FieldContent]
        /// The sending machine; nil to take the number that the pages bear.
        public var sender: String?

        public init(id: Int64, pages: [PageText], receivedOn: CalendarDate, values: [FieldKey: FieldContent], sender: String?) {
            self.id = id
            self.pages = pages
            self.receivedOn = receivedOn
            self.values = values
            self.sender = sender
        }

        /// Who sent it: the machine by its number, or the office by its name where no number was read.
        var origin: String? {
            sender ?? pages.compactMap(\.faxHeader?.sender).first ?? values[.referrerOrganization]?.text
        }
    }

    /// What extraction, as it is now, makes of the fields of a lesson that somebody looked at.
    public func judged(_ lesson: Lesson, keys: Set<FieldKey>) -> [JudgedValue] { extractor.judged(Self.reviewed(lesson), keys: keys) }

    /// The confidence below which a value of a required field, and of any other, is for a person.
    public var thresholds: (required: Double, others: Double) { extractor.thresholds }

    /// The memory that knows the form of a lesson; nil for none.
    public func recognise(_ lesson: Lesson, among memories: [FormMemory]) -> Int? {
        extractor.recognise(lesson.pages, from: lesson.origin, among: memories)
    }

    /// The memory of the forms of `lessons`, oldest first.
    public func memory(of lessons: [Lesson]) -> FormMemory {
        extractor.memory(learntFrom: lessons.map(Self.reviewed))
    }

    private static func reviewed(_ lesson: Lesson) -> ReviewedCase {
        ReviewedCase(
            id: lesson.id, pages: lesson.pages, receivedOn: lesson.receivedOn, values: lesson.values, sender: lesson.origin)
    }
}
