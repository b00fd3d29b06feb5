import HandPrint
import PageImages
import ReferralModel

extension PageReader {
    /// Puts what stands in the cells of combs in the place of what was read across their walls.
    func readCombs(of page: ReadablePage, into words: inout [Word]) {
        for group in CombGroup.groups(of: page.combs) {
            words.removeAll { group.holds($0) }
            words += settled(group, page, print: stripWords(group.main, page))
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

    /// What the readings of a comb agree on; the surest where they do not.
    private func settled(_ group: CombGroup, _ page: ReadablePage, print: [Word]) -> [Word] {
        let cells = page.pixels(of: group.main)?.inked.count { $0 } ?? 0
        let (hands, together) = handReadings(group, page, cells: cells)
        let lowest = print.map(\.confidence).min() ?? 0
        let voices =
            [CombVote.Voice(text: print.map(\.text).joined(), confidence: lowest, isPrint: true)]
            + hands.map { CombVote.Voice(text: $0.reading.text, confidence: $0.reading.characterProbability) }
        guard let (index, agreeing) = CombVote.winner(of: voices, cells: cells), index > 0 || agreeing > 1 else { return print }
        var words = print
        if index > 0 {
            // Where the two pictures say different things, what both can be is likelier right than what either says.
            let (reading, place) = agreeing == 1 ? together ?? hands[index - 1] : hands[index - 1]
            words = HandChoice.words(reading, at: Self.level(place, with: group.main))
        }
        guard agreeing > 1 else { return words }
        // Two that say the same are as sure as both together.
        let doubt = 1 - (voices.dropFirst().filter { $0.compared == voices[index].compared }.map(\.confidence).max() ?? 0)
        for at in words.indices { words[at].confidence = 1 - (1 - words[at].confidence) * doubt }
        return words
    }

    /// The comb read as writing by hand, walls and all and without them, and what both pictures together say.
    private func handReadings(
        _ group: CombGroup, _ page: ReadablePage, cells: Int
    ) -> (each: [(reading: HandPrintReading, place: BoundingBox)], together: (reading: HandPrintReading, place: BoundingBox)?) {
        guard let handPrint, !handPrint.choice.isEmpty else { return ([], nil) }
        let wide = group.box.inset(by: -max(2, page.geometry.readingDPI / 70))
        let pictures = [true, false].compactMap { page.line(in: wide, keepsLines: $0) }
        let images = pictures.map { LineImage(bytes: $0.pixels.bytes, width: $0.pixels.width, height: $0.pixels.height) }
        let readings = handPrint.readings(of: images, length: cells)
        let each = zip(readings.each, pictures).compactMap { reading, picture in reading.map { (reading: $0, place: picture.box) } }
        return (each, readings.together.map { ($0.reading, pictures[$0.picture].box) })
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
