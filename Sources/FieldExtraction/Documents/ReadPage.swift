import ReferralModel

/// A page with all that was found on it, before pages are put together.
struct ReadPage: Sendable {
    var marked: MarkedPage
    var role: PageRole
    var evidence: PageClassifier.Evidence
    var link: LinkReader.Result
    /// Reads what stands around the values of the page.
    let surroundings: SurroundingsReader
    var letterhead: Letterhead?
    /// What the memory of forms has for fields that nothing else gives.
    var remembered = RememberedGaps()
    /// Printed number of the page and number of pages, as in `Page 2 of 3` at its foot.
    var printedNumber: Int?
    var printedCount: Int?

    var number: Int { marked.number }

    /// The strongest candidate for a field on this page alone.
    func best(_ key: FieldKey) -> Candidate? {
        link.candidates.filter { $0.key == key }.max { $0.strength < $1.strength }
    }
}
