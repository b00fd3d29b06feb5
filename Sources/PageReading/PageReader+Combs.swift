import HandPrint
import PageImages
import ReferralModel

extension PageReader {
    /// Puts what stands in the cells of combs in the place of what was read across their walls.
    func readCombs(of page: ReadablePage, into words: inout [Word]) {
        for group in CombGroup.groups(of: page.combs) {
            words.removeAll { group.box.containsCenter(of: $0.box) }
            let print = stripWords(group.main, page)
            words += handWords(group, page, better: print) ?? print
        }
    }

    /// The characters set side by side and read as print.
    private func stripWords(_ comb: Comb, _ page: ReadablePage) -> [Word] {
        guard let (pixels, inked) = page.pixels(of: comb) else { return [] }
        let read = engine.read(pixels, dpi: page.geometry.readingDPI, as: .line, deadline: deadline).words
        let words = CombReading.words(read, of: comb, inked: inked, line: 0, block: 0)
        let runs = CombReading.runs(of: comb, inked: inked)
        // Values one behind the other in a row of cells, of which it is open what belongs to which: each by itself.
        guard runs.count > 1, !CombReading.isWhole(read, inked: inked) else { return words }
        return runs.flatMap { stripWords($0, page) }
    }

    /// The comb as it is, walls and all, read as writing by hand; nil when the print is the surer reading.
    private func handWords(_ group: CombGroup, _ page: ReadablePage, better print: [Word]) -> [Word]? {
        guard let handPrint else { return nil }
        let wide = group.box.inset(by: -max(2, page.geometry.readingDPI / 70))
        guard let (pixels, place) = page.line(in: wide, keepsLines: true),
            let reading = handPrint.read(pixels.bytes, width: pixels.width, height: pixels.height, count: 1).first
        else { return nil }
        return HandChoice(weights: handPrint.choice).prefersHand(inComb: reading, to: print)
            ? HandChoice.words(reading, at: Self.level(place, with: group.main)) : nil
    }

    /// The reading stands where the characters do, without the frames around them: on that depends which line it is on. Where two
    /// rows of walls stand in one another, the characters are in the middle of both.
    private static func level(_ place: BoundingBox, with comb: Comb) -> BoundingBox {
        let pitch = comb.box.width / max(1, comb.cells.count)
        let half = min(comb.box.height, pitch * 6 / 5) / 2
        let middle = Int(comb.box.midY)
        return BoundingBox(place.x0, max(place.y0, middle - half), place.x1, min(place.y1, middle + half))
    }
}
