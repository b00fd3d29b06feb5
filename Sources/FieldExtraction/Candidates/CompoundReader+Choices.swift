import ReferralModel

/// Values that one of several words stands for, ticked on other forms and written out on this one.
extension CompoundReader {
    func words(of key: FieldKey) -> [(folded: [UInt8], value: String)] {
        link.knowledge.words(choosing: key)
    }

    /// A cross before another word marks it, see ``ChoiceReader``.
    var isCrossed: Bool { firstLine.count > 1 && page.layout.tokens[firstLine[0]].text.lowercased() == "x" }

    func isChoice(_ key: FieldKey) -> Bool { !words(of: key).isEmpty }

    /// A value that is written out where others tick a box: `Priority  STAT`, `Needs interpreter  Yes`.
    func choice(_ key: FieldKey) -> Candidate? {
        let isFlag = key.type == .bool
        let words = words(of: key)
        let text = page.text(firstLine)
        guard let first = firstLine.first, !isCrossed, !hasBoxes(beside: first) else { return nil }
        for (part, tokens) in [(text, firstLine), (page.text([first]), [first])] {
            guard let (value, quality) = ChoiceReader.value(of: part, words) else { continue }
            return Candidate(
                key: key, content: isFlag ? .bool(value == "true") : .text(value), raw: text, page: page.number, tokens: tokens,
                box: page.box(tokens) ?? zone.box,
                relation: zone.relation, source: page.layout.page.source == .textLayer ? .textLayer : .ocr, fit: part == text ? 1 : 0.8,
                plausibility: quality, isGuess: isOneOfSeveral(first, words),
                wordConfidence: page.confidence(tokens), lowestConfidence: page.lowestConfidence(tokens))
        }
        return nil
    }

    /// Whether other values of the field are printed on the line as well, up to its next label: `Routine   Urgent   STAT`, to be circled.
    func isOneOfSeveral(_ first: Int, _ words: [(folded: [UInt8], value: String)]) -> Bool {
        let place = page.layout.place[first]
        let row = page.layout.rows[place.row]
        let next = nextLabel(behind: first)
        let told = values(in: row.tokens[place.position..<(next ?? row.tokens.count)], words)
        return Set(told).count > 1 || isFollowed(first, by: words)
    }

    /// Where on its row the next label behind a word begins; nil when there is none.
    private func nextLabel(behind token: Int) -> Int? {
        let place = page.layout.place[token]
        return page.labelsByRow[place.row, default: []].map { page.labels[$0].range.lowerBound }.filter { $0 > place.position }.min()
    }

    /// Whether another value of the field stands right under a word, alone or behind a mark: a list to choose from, whose boxes or ring were
    /// not seen.
    private func isFollowed(_ first: Int, by words: [(folded: [UInt8], value: String)]) -> Bool {
        let height = page.layout.height
        let (box, place) = (page.layout.tokens[first].box, page.layout.place[first])
        let line = page.layout.rows[place.row]
        let own = line.run(at: place.position).flatMap { values(in: line.tokens[$0], words).first }
        return page.layout.rows[(place.row + 1)...].prefix(3).contains { row in
            guard row.box.y0 - box.y1 < 4 * height, row.box.y0 > box.y1 - height / 2 else { return false }
            let run = row.runs.first { abs(page.layout.tokens[row.tokens[$0.lowerBound]].box.x0 - box.x0) < 2 * height }
            guard let run, !run.contains(where: { page.isLabel[row.tokens[$0]] }) else { return false }
            return values(in: row.tokens[run].prefix(6), words).first.map { $0 != own } ?? false
        }
    }

    /// The values of a field whose words are among `tokens`, in their order.
    private func values(in tokens: ArraySlice<Int>, _ words: [(folded: [UInt8], value: String)]) -> [String] {
        tokens.flatMap { page.layout.tokens[$0].text.split { !$0.isLetter } }
            .compactMap { part in words.first { $0.folded == Fold.bytes(String(part)) }?.value }
    }

    /// Whether words to choose from stand in the zone, of which a box that is ticked or a cross tells which one counts; several specialties
    /// without a mark are a list as well.
    func isForBoxes(_ key: FieldKey) -> Bool {
        guard let first = firstLine.first else { return false }
        let place = page.layout.place[first]
        let row = page.layout.rows[place.row]
        let next = nextLabel(behind: first)
        let end = next.map { page.layout.tokens[row.tokens[$0]].box.x0 } ?? page.layout.width
        let choices = ChoiceReader(link: link, knowledge: link.knowledge)
        let isTicked = page.options.contains {
            $0.row == place.row && $0.checkbox.isChecked && !$0.checkbox.isRing && $0.checkbox.box.x0 > page.layout.tokens[first].box.x0
                && $0.checkbox.box.x0 < end && choices.names(key, $0.text)
        }
        if isTicked { return true }
        let runs = row.runs.filter { $0.lowerBound >= place.position && $0.upperBound <= next ?? row.tokens.count }
        if firstLine.contains(where: { page.layout.tokens[$0].text.lowercased() == "x" }), runs.count >= 3 { return true }
        return key != .referralService && runs.count >= 3
            && runs.count { run in choices.names(key, page.text(run.map { row.tokens[$0] })) } >= 3
    }

    func isRinged(_ tokens: [Int]) -> Bool {
        guard let first = tokens.first, let box = page.box(tokens) else { return false }
        let (row, reach) = (page.layout.place[first].row, 12 * page.layout.height)
        return page.options.contains {
            $0.checkbox.isRing && $0.row == row && $0.checkbox.box.x1 > box.x0 - reach && $0.checkbox.box.x0 < box.x1 + reach
                && !page.layout.grid.separates($0.checkbox.box, box) && !page.layout.grid.separates(box, $0.checkbox.box)
        }
    }

    /// Whether boxes to tick stand on the line: then what is ticked counts, not the word of a box that was not seen.
    private func hasBoxes(beside token: Int) -> Bool {
        let row = page.layout.place[token].row
        let x = page.layout.tokens[token].box.x0
        return page.options.contains { $0.row == row && $0.checkbox.box.x0 > x - 12 * page.layout.height }
    }
}
