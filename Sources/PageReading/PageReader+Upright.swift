public import PageImages
public import ReferralModel

extension PageReader {
    /// A page made ready and read, the right way up even where its print does not show it.
    ///
    /// Where the shapes of the letters leave it open which end is up and hardly a word comes out surely, the page is read upside down
    /// too and the surer reading stands. Pages that are the wrong way up give 0 to 5 % of their letters in sure words, the worst
    /// hand-filled pages that are the right way up 28 %.
    ///
    /// - Throws: ``ReadFailure`` as `prepared` and `read(_:)` do.
    public func read(_ image: PageImage) throws(ReadFailure) -> (text: PageText, page: ReadablePage) {
        let page = try image.prepared(steps: steps)
        let text = try read(page)
        guard steps.contains(.overturning), !page.isTurnCertain, text.source == .ocr, let share = Self.sureShare(of: text), share < 0.2
        else { return (text, page) }
        let other = try image.prepared(isOverturned: true, steps: steps)
        let otherText = try read(other)
        guard let otherShare = Self.sureShare(of: otherText), otherShare > share else { return (text, page) }
        return (otherText, other)
    }

    /// A page made ready, the right way up as `read(_:)` leaves it.
    ///
    /// - Throws: ``ReadFailure`` as `prepared` and `read(_:)` do.
    public func upright(_ image: PageImage) throws(ReadFailure) -> ReadablePage {
        let page = try image.prepared(steps: steps)
        return page.isTurnCertain || page.isBlank ? page : try read(image).page
    }

    /// Share of the letters that are in words read surely; nil with too few words to tell.
    private static func sureShare(of text: PageText) -> Double? {
        let words = text.words.filter { $0.text.count >= 3 && $0.text.contains(where: \.isLetter) }
        guard words.count >= 5 else { return nil }
        let letters = words.map(\.text.count).reduce(0, +)
        let sure = words.filter { $0.confidence >= 0.8 }.map(\.text.count).reduce(0, +)
        return Double(sure) / Double(letters)
    }
}
