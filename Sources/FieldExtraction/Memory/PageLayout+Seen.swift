import ReferralModel
import SenderMemory

extension PageLayout {
    /// The words that can be printed on a form, with the token each one is of: letters, not numbers, and not single ones.
    var seenWords: (words: [SeenWord], tokens: [Int]) {
        var words: [SeenWord] = []
        var indices: [Int] = []
        for (index, token) in tokens.enumerated()
        where token.folded.count >= 3 && token.digitCount * 2 < token.text.count && !token.isHandPrint {
            words.append(SeenWord(mark: SeenWord.mark(token.folded), box: plane(token.box)))
            indices.append(index)
        }
        return (words, indices)
    }

    /// A box of the reading frame in widths of the page.
    func plane(_ box: BoundingBox) -> PlaneBox {
        let unit = Double(max(1, width))
        return PlaneBox(Double(box.x0) / unit, Double(box.y0) / unit, Double(box.x1) / unit, Double(box.y1) / unit)
    }

    func frame(_ box: PlaneBox) -> BoundingBox {
        func pixels(_ value: Double) -> Int { Int((min(10, max(-10, value)) * Double(width)).rounded()) }
        return BoundingBox(pixels(box.x0), pixels(box.y0), pixels(box.x1), pixels(box.y1))
    }
}
