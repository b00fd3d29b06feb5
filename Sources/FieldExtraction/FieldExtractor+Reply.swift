import NormalForms
public import ReferralModel

extension FieldExtractor {
    /// The values that somebody wrote on pages of which it is known what they are, whatever they look like.
    ///
    /// - Parameters:
    ///   - pages: of one referral, in order; not empty.
    ///   - receivedOn: the day the file came.
    ///   - secondLook: reads doubtful boxes once more; nil to do without.
    /// - Returns: the values with their evidence.
    public func values(of pages: [PageText], receivedOn: CalendarDate, secondLook: (any SecondLook)?) -> Referral {
        let context = ReadingContext(receivedOn: receivedOn)
        let assembler = ReferralAssembler(knowledge: knowledge, words: words, context: context, secondLook: secondLook)
        return assembler.referral(pages.map { read($0, context, as: .form) })
    }
}
