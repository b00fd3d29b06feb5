public import HandPrint
import MachinePrint
public import PageImages
public import ReferralModel

/// Reads prepared pages. Holds one engine; a thread has its own reader.
public final class PageReader {
    let engine: TesseractEngine
    let handPrint: HandPrintReader?
    let machinePrint: MachinePrintReader?
    let steps: ReadingSteps
    /// Told of every stretch of a line that hand print and Tesseract have both read.
    public var witness: HandWitness?
    /// Milliseconds a page may take.
    let deadline: Int

    /// - Parameters:
    ///   - tessdata: folder of the models; nil for the system's.
    ///   - handPrint: reads what Tesseract is unsure of; nil to leave that as it is.
    ///   - deadline: milliseconds a page may take before it is cut short.
    ///   - steps: what to do to read a page.
    /// - Throws: ``PageReaderError`` when the model cannot be loaded.
    public init(
        tessdata: String? = nil, handPrint: HandPrintReader? = nil, deadline: Int = 60_000, steps: ReadingSteps = .all
    ) throws(PageReaderError) {
        engine = try TesseractEngine(tessdata: tessdata)
        self.handPrint = steps.contains(.handPrint) ? handPrint : nil
        // A model of a kind that only Tesseract can run is left to it.
        machinePrint = steps.contains(.machinePrint) ? try? MachinePrintReader(path: engine.model) : nil
        self.steps = steps
        self.deadline = deadline
    }

    /// The text of a page.
    ///
    /// - Throws: ``ReadFailure`` `timeout` when the page took too long.
    public func read(_ page: ReadablePage) throws(ReadFailure) -> PageText {
        let dpi = page.geometry.readingDPI
        var text = PageText(number: page.number, geometry: page.geometry, source: .ocr, rulingLines: page.rulingLines)
        if page.isBlank {
            text.source = .blank
            return text
        }
        var words: [Word]
        if let layer = page.trustedLayer() {
            text.source = .textLayer
            words = layer.map { Word($0.text, box: $0.box, confidence: 0.999) }
        } else {
            words = try recognised(page)
        }
        text.faxHeader = header(of: page)
        if steps.contains(.mergedLines), text.source == .ocr {
            words = MergedLines(page: page, readLine: readLine(on: page)).mended(words)
        }
        if steps.contains(.snugBoxes), text.source == .ocr { words = SnugBoxes.fitted(words, on: page) }
        if let box = text.faxHeader?.box { words.removeAll { box.containsCenter(of: $0.box) } }
        if let handPrint, text.source == .ocr {
            words = HandPass(reader: handPrint, witness: witness, readLine: readLine(on: page)).review(
                words, on: page, but: text.faxHeader?.box)
        }
        if text.source == .ocr { readCombs(of: page, into: &words) }
        if text.source == .ocr { words = mended(words, on: page) }
        text.words = LineGrouping.group(words, lines: page.rulingLines)
        if steps.contains(.points), text.source == .ocr { text.words = Bullets.added(to: text.words, on: page) }
        text.checkboxes =
            CheckboxLabels.attach(page.checkboxes, words: text.words, lines: page.rulingLines, dpi: dpi)
            + CheckboxLabels.ringed(page.rings, words: text.words)
        text.inkRegions = InkRegions.find(on: page, words: text.words, dpi: dpi)
        return text
    }

    /// What the ink says against the words, one word at a time.
    private func mended(_ words: [Word], on page: ReadablePage) -> [Word] {
        var mended = words
        if steps.contains(.smallCapitals) { mended = SmallCapitals.mended(mended, on: page) }
        if steps.contains(.lookalikes) { mended = Lookalikes.mended(mended, on: page) }
        if steps.contains(.points) { mended = EndMarks.mended(mended, on: page) }
        if steps.contains(.points) { mended = EndPoints.added(to: mended, on: page) }
        return mended
    }

    private func recognised(_ page: ReadablePage) throws(ReadFailure) -> [Word] {
        let dpi = page.geometry.readingDPI
        let words: [Word]?
        if let machinePrint {
            let start = ContinuousClock.now
            let found = engine.layout(page.textPixels(), dpi: dpi, as: .sparse)
            let pass = PrintPass(reader: machinePrint, readsRuled: steps.contains(.ruledWords))
            words = pass.words(found, on: page) { .now - start > .milliseconds(deadline) }
        } else {
            let result = engine.read(page.textPixels(), dpi: dpi, as: .sparse, deadline: deadline)
            words = result.isComplete ? result.words : nil
        }
        guard let words else {
            throw ReadFailure(.timeout, "page \(page.number) took longer than \(deadline / 1000) s to read")
        }
        return words.filter { !isDirt($0, dpi: dpi) }
    }

    private func readLine(on page: ReadablePage) -> (BoundingBox) -> [Word] { { self.readLine($0, on: page) } }

    /// The words of a box that holds one line.
    private func readLine(_ box: BoundingBox, on page: ReadablePage) -> [Word] {
        let scale = 1.5
        let part = box.inset(by: -1)
        guard let pixels = page.pixels(in: part, scale: scale) else { return [] }
        let dpi = Int(Double(page.geometry.readingDPI) * scale)
        return engine.read(pixels, dpi: dpi, as: .line, deadline: deadline).words.map { word in
            var placed = word
            placed.box = page.place(of: word.box, in: part, scale: scale)
            return placed
        }
    }

    /// Specks and ends of rules that were taken for punctuation.
    private func isDirt(_ word: Word, dpi: Int) -> Bool {
        let hasLetter = word.text.contains { $0.isLetter || $0.isNumber }
        // A sign by itself that is a fifth of an inch high is a disc or a badge of a letterhead.
        let isBadge = word.text.count == 1 && word.box.height * 5 > dpi
        if !hasLetter { return isBadge || word.confidence < 0.6 || word.box.height < dpi / 25 || word.box.width > dpi }
        return word.confidence < 0.3 && (word.box.height < dpi / 20 || word.box.height > dpi / 2)
    }

    private func header(of page: ReadablePage) -> FaxHeader? {
        guard let pixels = page.headerPixels(), let box = page.headerBox else { return nil }
        let words = engine.read(pixels, dpi: page.geometry.readingDPI, as: .line, deadline: deadline).words
        return FaxHeaderParser.parse(words.map(\.text).joined(separator: " "), box: box)
    }
}
