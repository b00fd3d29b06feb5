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
    /// - Parameter deadline: milliseconds after which what was read so far is given back.
    /// - Returns: words in Tesseract's order, and whether the deadline cut the reading short.
    func read(
        _ pixels: PixelBuffer, dpi: Int, as segmentation: Segmentation, deadline: Int
    ) -> (words: [Word], isComplete: Bool) {
        TessBaseAPISetPageSegMode(api, segmentation.mode)
        TessBaseAPISetImage(api, pixels.bytes, Int32(pixels.width), Int32(pixels.height), 1, Int32(pixels.width))
        TessBaseAPISetSourceResolution(api, Int32(dpi))
        defer { TessBaseAPIClear(api) }
        let monitor = TessMonitorCreate()
        defer { TessMonitorDelete(monitor) }
        TessMonitorSetDeadlineMSecs(monitor, Int32(deadline))
        let code = TessBaseAPIRecognize(api, monitor)
        return (words(), code == 0)
    }

    private func words() -> [Word] {
        guard let results = TessBaseAPIGetIterator(api) else { return [] }
        defer { TessResultIteratorDelete(results) }
        let page = TessResultIteratorGetPageIterator(results)
        var found: [Word] = []
        var line = -1
        var block = -1
        repeat {
            if TessPageIteratorIsAtBeginningOf(page, RIL_BLOCK) != 0 { block += 1 }
            if TessPageIteratorIsAtBeginningOf(page, RIL_TEXTLINE) != 0 { line += 1 }
            var x0: Int32 = 0
            var y0: Int32 = 0
            var x1: Int32 = 0
            var y1: Int32 = 0
            guard TessPageIteratorBoundingBox(page, RIL_WORD, &x0, &y0, &x1, &y1) != 0,
                let text = TessResultIteratorGetUTF8Text(results, RIL_WORD)
            else { continue }
            defer { TessDeleteText(text) }
            let word = String(cString: text).trimmingCharacters(in: .whitespacesAndNewlines)
            guard !word.isEmpty else { continue }
            found.append(
                Word(
                    word, box: BoundingBox(Int(x0), Int(y0), Int(x1), Int(y1)),
                    confidence: Double(TessResultIteratorConfidence(results, RIL_WORD)) / 100, line: max(0, line), block: max(0, block)))
        } while TessResultIteratorNext(results, RIL_WORD) != 0
        return found
    }
}
