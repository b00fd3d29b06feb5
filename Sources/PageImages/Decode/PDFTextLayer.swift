import CPoppler
import ReferralModel

/// The words that a PDF page carries as text.
enum PDFTextLayer {
    /// Words with their boxes in points, origin at the top left.
    static func words(of page: OpaquePointer) -> [(text: String, box: (x0: Double, y0: Double, x1: Double, y1: Double))] {
        var rectangles: UnsafeMutablePointer<PopplerRectangle>?
        var count: guint = 0
        guard let raw = poppler_page_get_text(page) else { return [] }
        defer { g_free(raw) }
        guard poppler_page_get_text_layout(page, &rectangles, &count) != 0, let rectangles else { return [] }
        defer { g_free(rectangles) }
        var words: [(text: String, box: (x0: Double, y0: Double, x1: Double, y1: Double))] = []
        var current = ""
        var box = (x0: Double.infinity, y0: Double.infinity, x1: -Double.infinity, y1: -Double.infinity)
        func finish() {
            if !current.isEmpty { words.append((current, box)) }
            current = ""
            box = (.infinity, .infinity, -.infinity, -.infinity)
        }
        // Poppler gives one rectangle for each character of the text, line ends included.
        for (index, character) in String(cString: raw).unicodeScalars.enumerated() where index < Int(count) {
            if character.properties.isWhitespace {
                finish()
                continue
            }
            let place = rectangles[index]
            // Letters set apart by more than their height are a new word even without a space between them.
            if !current.isEmpty, place.x1 - box.x1 > (place.y2 - place.y1) || abs(place.y1 - box.y0) > (place.y2 - place.y1) { finish() }
            current.unicodeScalars.append(character)
            box = (min(box.x0, place.x1), min(box.y0, place.y1), max(box.x1, place.x2), max(box.y1, place.y2))
        }
        finish()
        return words
    }
}
