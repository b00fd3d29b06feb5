import ReferralModel

/// A page drawn by a test: words on a sheet of 1700 x 2200 pixels, 24 pixels high, with lines and boxes.
struct Sheet {
    var page: PageText
    private var line = 0

    init(_ number: Int = 1) {
        page = PageText(
            number: number,
            geometry: PageGeometry(
                storedWidth: 1700, storedHeight: 2200, storedDPIX: 200, storedDPIY: 200, readingWidth: 1700, readingHeight: 2200,
                readingDPI: 200),
            source: .ocr)
    }

    /// Writes text; `[x]` and `[ ]` become boxes to tick.
    mutating func write(_ text: String, x: Int, y: Int, height: Int = 24) {
        line += 1
        let width = height / 2
        var left = x
        for part in text.replacing("[ ]", with: "[_]").split(separator: " ") {
            if part == "[x]" || part == "[_]" {
                page.checkboxes.append(
                    Checkbox(box: BoundingBox(left, y, left + height, y + height), isChecked: part == "[x]", confidence: 0.97))
                left += height + width
                continue
            }
            let box = BoundingBox(left, y, left + part.count * width, y + height)
            page.words.append(Word(String(part), box: box, confidence: 0.96, line: line))
            left = box.x1 + width * 2 / 3
        }
    }

    /// Writes pieces of one line, each at its own place.
    mutating func row(_ y: Int, _ pieces: (Int, String)...) {
        for (x, text) in pieces { write(text, x: x, y: y) }
    }

    /// Draws the border of a cell.
    mutating func cell(_ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int) {
        for y in [y0, y1] { page.rulingLines.append(RulingLine(.horizontal, box: BoundingBox(x0, y, x1, y + 2))) }
        for x in [x0, x1] { page.rulingLines.append(RulingLine(.vertical, box: BoundingBox(x, y0, x + 2, y1))) }
    }

    /// Draws a cell, 80 pixels high, with a small label in its corner over the value.
    mutating func cell(_ x0: Int, _ y0: Int, _ x1: Int, label: String, value: String) {
        cell(x0, y0, x1, y0 + 80)
        write(label, x: x0 + 10, y: y0 + 6, height: 18)
        write(value, x: x0 + 10, y: y0 + 36)
    }

    /// Draws a line to write on.
    mutating func rule(_ x0: Int, _ x1: Int, y: Int) {
        page.rulingLines.append(RulingLine(.horizontal, box: BoundingBox(x0, y, x1, y + 2)))
    }

    /// Makes a word one that was not surely read.
    mutating func blur(_ text: String, confidence: Double) {
        for index in page.words.indices where page.words[index].text == text { page.words[index].confidence = confidence }
    }

    /// Ink that nobody could read.
    mutating func scrawl(_ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int) {
        page.inkRegions.append(InkRegion(box: BoundingBox(x0, y0, x1, y1), kind: .handwriting))
    }
}
