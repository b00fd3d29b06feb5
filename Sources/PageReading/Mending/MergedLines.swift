import PageImages
import ReferralModel

/// Two lines that Tesseract took for one: a small label close above its value, on pages that are not quite level.
///
/// Such a word is as high as both lines, and one of the two is lost. The ink tells: between the lines there is a row without any.
struct MergedLines {
    let page: ReadablePage
    /// Reads a box as one line of text; its words in pixels of the reading frame.
    let readLine: (BoundingBox) -> [Word]

    /// The words of a page, with those that are two lines high read again line by line.
    func mended(_ words: [Word]) -> [Word] {
        let heights = words.filter { $0.text.count >= 3 }.map(\.box.height).sorted()
        guard heights.count >= 10 else { return words }
        let usual = heights[heights.count / 2]
        var kept = words
        for stretch in stretches(of: words, usual: usual) {
            guard let box = BoundingBox.around(stretch.map(\.box)), let bands = bands(of: box, usual: usual) else { continue }
            let lines = bands.map(readLine)
            // One band that gives nothing is a mark or a rest of a rule, and the word was one line.
            guard lines.allSatisfy({ line in line.contains { $0.confidence > 0.6 && $0.text.count > 1 } }) else { continue }
            kept.removeAll { word in stretch.contains { $0.box == word.box && $0.text == word.text } }
            kept += lines.flatMap(\.self)
        }
        return kept
    }

    /// Neighbours on a line that are much higher than the words of this page.
    private func stretches(of words: [Word], usual: Int) -> [[Word]] {
        var stretches: [[Word]] = []
        for word in words where word.text.count > 1 && word.box.height > usual * 8 / 5 && word.box.height < usual * 4 {
            if let last = stretches.last?.last, last.line == word.line, word.box.x0 - last.box.x1 < 2 * usual {
                stretches[stretches.count - 1].append(word)
            } else {
                stretches.append([word])
            }
        }
        return stretches
    }

    /// The upper and the lower line in a box; nil when its ink is not two lines with white between them.
    private func bands(of box: BoundingBox, usual: Int) -> [BoundingBox]? {
        var bands: [BoundingBox] = []
        var start: Int?
        for y in box.y0...box.y1 {
            let isInk = y < box.y1 && page.inkCount(in: BoundingBox(box.x0, y, box.x1, y + 1)) > 0
            if isInk, start == nil { start = y }
            if !isInk, let y0 = start {
                bands.append(BoundingBox(box.x0, y0, box.x1, y))
                start = nil
            }
        }
        let lines = bands.filter { $0.height * 2 >= usual }
        let rest = bands.filter { $0.height * 2 < usual }.reduce(0) { $0 + $1.height }
        return lines.count == 2 && rest * 3 < usual ? lines : nil
    }
}
