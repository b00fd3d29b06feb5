public import PageImages
public import ReferralModel

/// Reads prepared pages. Holds one engine; a thread has its own reader.
public final class PageReader {
    private let engine: TesseractEngine
    /// Milliseconds a page may take.
    private let deadline: Int

    /// - Parameters:
    ///   - tessdata: folder of the models; nil for the system's.
    ///   - deadline: milliseconds a page may take before it is cut short.
    /// - Throws: ``PageReaderError`` when the model cannot be loaded.
    public init(tessdata: String? = nil, deadline: Int = 60_000) throws(PageReaderError) {
        engine = try TesseractEngine(tessdata: tessdata)
        self.deadline = deadline
    }

    /// The text of a page.
    ///
    /// - Throws: ``ReadFailure`` `timeout` when the page took too long.
    public func read(_ page: ReadablePage) throws(ReadFailure) -> PageText {
        let geometry = page.geometry
        var text = PageText(
            number: page.number, geometry: geometry, source: .ocr, rulingLines: page.rulingLines, checkboxes: page.checkboxes)
        if page.isBlank {
            text.source = .blank
            return text
        }
        let result = engine.read(
            page.textPixels(), width: geometry.readingWidth, height: geometry.readingHeight, dpi: geometry.readingDPI, as: .sparse,
            deadline: deadline)
        guard result.isComplete else {
            throw ReadFailure(.timeout, "page \(page.number) took longer than \(deadline / 1000) s to read")
        }
        text.words = result.words
        return text
    }
}
