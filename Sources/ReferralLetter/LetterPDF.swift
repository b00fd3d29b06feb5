import ReferralModel

/// A letter as it goes out: a PDF, and where in it the blanks are.
public struct LetterPDF: Hashable, Sendable {
    public var bytes: [UInt8]
    public var pageCount: Int
    public var blanks: [LetterBlank]

    /// - Throws: ``LetterError``.
    public init(_ letter: Letter, wording: LetterWording) throws(LetterError) {
        let drawing = try PDFDrawing()
        let layout = LetterLayout(letter, wording) { drawing.width($0, size: $1, isBold: $2) }
        for page in layout.pages { try drawing.page(page) }
        bytes = try drawing.finish(title: wording.title)
        pageCount = layout.pages.count
        blanks = layout.blanks
    }
}
