import CTesseract
import Foundation
import PageImages
import ReferralModel

/// Owner of one Tesseract engine with its model loaded. Stays with the thread that made it.
final class TesseractEngine {
    private let api: OpaquePointer

    /// - Throws: ``PageReaderError/modelMissing(folder:)`` when the language model cannot be loaded.
    init(tessdata: String?) throws(PageReaderError) {
        OpenMP.turnOff()
        guard let api = TessBaseAPICreate() else { throw .modelMissing(folder: tessdata) }
        let path = tessdata
        guard TessBaseAPIInit2(api, path, "eng", OEM_LSTM_ONLY) == 0 else {
            TessBaseAPIDelete(api)
            throw .modelMissing(folder: tessdata)
        }
        self.api = api
        for (name, value) in [
            ("debug_file", "/dev/null"), ("tessedit_do_invert", "0"), ("classify_enable_learning", "0"),
        ] { TessBaseAPISetVariable(api, name, value) }
    }

    deinit {
        TessBaseAPIEnd(api)
        TessBaseAPIDelete(api)
    }

    /// File of the model that is loaded.
    var model: String {
        let folder = TessBaseAPIGetDatapath(api).map { String(cString: $0) } ?? ""
        return (folder.hasSuffix("/") || folder.isEmpty ? folder : folder + "/") + "eng.traineddata"
    }

    /// How Tesseract looks for text on what it is given.
    enum Segmentation {
        case page, block, line, sparse

        var mode: TessPageSegMode {
            switch self {
            case .page: PSM_AUTO
            case .block: PSM_SINGLE_BLOCK
            case .line: PSM_SINGLE_LINE
            case .sparse: PSM_SPARSE_TEXT
            }
        }
    }

    /// Reads grey pixels.
    ///
    /// - Parameters:
    ///   - pixels: the picture.
    ///   - dpi: its resolution, in dots per inch.
    ///   - segmentation: how to look for text.
    ///   - deadline: milliseconds after which what was read so far is given back.
    /// - Returns: words in Tesseract's order, and whether the deadline cut the reading short.
    func read(
        _ pixels: PixelBuffer, dpi: Int, as segmentation: Segmentation, deadline: Int
    ) -> (words: [Word], isComplete: Bool) {
        let isComplete = recognise(pixels, dpi: dpi, as: segmentation, deadline: deadline)
        defer { TessBaseAPIClear(api) }
        return (words(), isComplete)
    }

    /// Finds lines of text without reading them.
    ///
    /// - Parameters:
    ///   - pixels: the picture.
    ///   - dpi: its resolution, in dots per inch.
    ///   - segmentation: how to look for text.
    /// - Returns: words in Tesseract's order, without text.
    func layout(_ pixels: PixelBuffer, dpi: Int, as segmentation: Segmentation) -> [FoundWord] {
        show(pixels, dpi: dpi, as: segmentation)
        defer { TessBaseAPIClear(api) }
        guard let page = TessBaseAPIAnalyseLayout(api) else { return [] }
        defer { TessPageIteratorDelete(page) }
        var found: [FoundWord] = []
        var numbers = Numbers()
        repeat {
            numbers.count(page)
            guard let box = box(of: page) else { continue }
            var (x0, y0, x1, y1): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            let hasBaseline = TessPageIteratorBaseline(page, RIL_WORD, &x0, &y0, &x1, &y1) != 0
            found.append(
                FoundWord(
                    box: box, baseline: hasBaseline ? Int(y0 + y1) / 2 : box.y1, line: max(0, numbers.line), block: max(0, numbers.block)))
        } while TessPageIteratorNext(page, RIL_WORD) != 0
        return found
    }

    /// Lines and blocks that an iterator over words has come past.
    private struct Numbers {
        var line = -1
        var block = -1

        mutating func count(_ page: OpaquePointer?) {
            if TessPageIteratorIsAtBeginningOf(page, RIL_BLOCK) != 0 { block += 1 }
            if TessPageIteratorIsAtBeginningOf(page, RIL_TEXTLINE) != 0 { line += 1 }
        }
    }

    private func box(of page: OpaquePointer?) -> BoundingBox? {
        var (x0, y0, x1, y1): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        guard TessPageIteratorBoundingBox(page, RIL_WORD, &x0, &y0, &x1, &y1) != 0 else { return nil }
        return BoundingBox(Int(x0), Int(y0), Int(x1), Int(y1))
    }

    /// Reads one line; where Tesseract's first choice of a character is outside the alphabet and another is inside, that one is taken.
    ///
    /// - Returns: the text with single spaces, and the mean confidence of its characters, 0 to 1.
    func readLine(_ pixels: PixelBuffer, dpi: Int, alphabet: Alphabet, deadline: Int) -> (text: String, confidence: Double) {
        // Alternatives cost time in every line; only a second look asks for them.
        TessBaseAPISetVariable(api, "lstm_choice_mode", "2")
        defer { TessBaseAPISetVariable(api, "lstm_choice_mode", "0") }
        recognise(pixels, dpi: dpi, as: .line, deadline: deadline)
        defer { TessBaseAPIClear(api) }
        guard let results = TessBaseAPIGetIterator(api) else { return ("", 0) }
        defer { TessResultIteratorDelete(results) }
        let page = TessResultIteratorGetPageIterator(results)
        var text = ""
        var confidences: [Double] = []
        repeat {
            if TessPageIteratorIsAtBeginningOf(page, RIL_WORD) != 0, !text.isEmpty { text += " " }
            guard let symbol = choice(results, alphabet) else { continue }
            text += symbol.text
            confidences.append(symbol.confidence)
        } while TessResultIteratorNext(results, RIL_SYMBOL) != 0
        return (text, confidences.isEmpty ? 0 : confidences.reduce(0, +) / Double(confidences.count))
    }

    private func choice(_ results: OpaquePointer, _ alphabet: Alphabet) -> (text: String, confidence: Double)? {
        // A page without words has an iterator all the same, and asking that for choices ends the process.
        guard let text = TessResultIteratorGetUTF8Text(results, RIL_SYMBOL) else { return nil }
        defer { TessDeleteText(text) }
        var choices: [(text: String, confidence: Double)] = []
        if let iterator = TessResultIteratorGetChoiceIterator(results) {
            defer { TessChoiceIteratorDelete(iterator) }
            repeat {
                // The text belongs to the iterator; it is copied, not freed.
                guard let text = TessChoiceIteratorGetUTF8Text(iterator) else { continue }
                choices.append((String(cString: text), Double(TessChoiceIteratorConfidence(iterator)) / 100))
            } while TessChoiceIteratorNext(iterator) != 0
        }
        if let inside = choices.first(where: { !$0.text.isEmpty && $0.text.allSatisfy(alphabet.contains) }) { return inside }
        return (String(cString: text), Double(TessResultIteratorConfidence(results, RIL_SYMBOL)) / 100)
    }

    @discardableResult
    private func recognise(_ pixels: PixelBuffer, dpi: Int, as segmentation: Segmentation, deadline: Int) -> Bool {
        show(pixels, dpi: dpi, as: segmentation)
        let monitor = TessMonitorCreate()
        defer { TessMonitorDelete(monitor) }
        TessMonitorSetDeadlineMSecs(monitor, Int32(deadline))
        return TessBaseAPIRecognize(api, monitor) == 0
    }

    private func show(_ pixels: PixelBuffer, dpi: Int, as segmentation: Segmentation) {
        TessBaseAPISetPageSegMode(api, segmentation.mode)
        TessBaseAPISetImage(api, pixels.bytes, Int32(pixels.width), Int32(pixels.height), 1, Int32(pixels.width))
        TessBaseAPISetSourceResolution(api, Int32(dpi))
    }

    private func words() -> [Word] {
        guard let results = TessBaseAPIGetIterator(api) else { return [] }
        defer { TessResultIteratorDelete(results) }
        let page = TessResultIteratorGetPageIterator(results)
        var found: [Word] = []
        var numbers = Numbers()
        repeat {
            numbers.count(page)
            guard let box = box(of: page), let text = TessResultIteratorGetUTF8Text(results, RIL_WORD) else { continue }
            defer { TessDeleteText(text) }
            let word = String(cString: text).trimmingCharacters(in: .whitespacesAndNewlines)
            guard !word.isEmpty else { continue }
            found.append(
                Word(
                    word, box: box,
                    confidence: Double(TessResultIteratorConfidence(results, RIL_WORD)) / 100, line: max(0, numbers.line),
                    block: max(0, numbers.block)))
        } while TessResultIteratorNext(results, RIL_WORD) != 0
        return found
    }
}
