import ReferralModel

/// Changes to pages, six bytes each: what, where in two bytes, and three to choose with.
struct PageEdit {
    var pages: [PageText]
    let bytes: ArraySlice<UInt8>

    private static let texts = [
        "", ":", "DOB:", "Patient", "Name:", "Date", "of", "Birth", "Phone:", "\u{301}", "🏳️‍🌈", "ﬁ", "1/1/1", "13/32/9999", "I10", "M54.50;",
        "(___)", "[x]",
        "X", "NPI", "1234567893", "99999999999999999999", "☐", "Dear", "Re:", "Fax", "Page", "1", "of", "Signature:", "MD", "Insurance",
        "ID#", "|", "___",
        "\u{0}", "\n", " ", "a-b-c", "O'Connor,", "Urgent", "Referral", "Diagnosis:", "Referring", "Provider", "To:", "From:", "ext", "@",
        "x@y.z",
    ]
    private static let extremes = [Int.max, Int.min, 0, -1, 1, 1 << 40, -(1 << 40), 1_000_000]

    mutating func changed() -> [PageText] {
        var rest = bytes
        while rest.count >= 6, !pages.isEmpty {
            let step = Array(rest.prefix(6))
            rest = rest.dropFirst(6)
            change(step[0], at: Int(step[1]) << 8 | Int(step[2]), Int(step[3]), Int(step[4]), Int(step[5]))
        }
        // No two pages of a file have one number.
        for index in pages.indices { pages[index].number = index + 1 }
        return pages
    }

    private mutating func change(_ what: UInt8, at place: Int, _ a: Int, _ b: Int, _ c: Int) {
        let page = place % pages.count
        let words = pages[page].words.count
        let word = words == 0 ? 0 : place % words
        switch what % 14 {
        case 0 where words > 0: pages[page].words[word].text = Self.texts[a % Self.texts.count]
        case 1 where words > 0: pages[page].words[word].text += Self.texts[a % Self.texts.count]
        case 2 where words > 0: pages[page].words[word].box = moved(pages[page].words[word].box, a, b, c)
        case 3 where words > 0: pages[page].words.remove(at: word)
        case 4 where words > 0:
            pages[page].words.insert(contentsOf: Array(repeating: pages[page].words[word], count: 1 + a % 30), at: b % words)
        case 5:
            let box = BoundingBox(a * 8, b * 8, a * 8 + c, b * 8 + 30)
            pages[page].words.append(Word(Self.texts[place % Self.texts.count], box: box, confidence: Double(c) / 255, line: a, block: b))
        case 6:
            let box = BoundingBox(a * 7, b * 9, a * 7 + c * 5, b * 9 + 3)
            pages[page].rulingLines.append(RulingLine(c % 2 == 0 ? .horizontal : .vertical, box: box))
        case 7 where !pages[page].rulingLines.isEmpty:
            let line = place % pages[page].rulingLines.count
            pages[page].rulingLines[line].box = moved(pages[page].rulingLines[line].box, a, b, c)
        case 8:
            let box = BoundingBox(a * 8, b * 8, a * 8 + c / 8, b * 8 + 20)
            pages[page].checkboxes.append(
                Checkbox(box: box, isChecked: c % 2 == 0, confidence: 0.9, label: Self.texts[a % Self.texts.count]))
        case 9: pages[page].geometry.readingDPI = [0, -1, 1, 72, 204, Int.max][a % 6]
        case 10: pages[page].geometry.readingWidth = Self.extremes[a % Self.extremes.count]
        case 11 where pages.count < 12: pages.insert(pages[page], at: a % pages.count)
        case 12:
            pages[page].geometry.toStored = PlaneTransform(a: Double(a), b: 1e30, c: .nan, d: 0, e: Double(b), f: 0, g: -1, h: Double(c))
        default:
            if words > 0 { pages[page].words[word].confidence = [Double.nan, .infinity, -1, 0, 0.5, 1, 2][a % 7] }
            if words > 0 { pages[page].words[word].line = Self.extremes[b % Self.extremes.count] }
        }
    }

    private func moved(_ box: BoundingBox, _ a: Int, _ b: Int, _ c: Int) -> BoundingBox {
        if a % 8 == 0 {
            let far = Self.extremes[b % Self.extremes.count]
            return c % 2 == 0 ? BoundingBox(far, far, far, far) : BoundingBox(box.x0, far, box.x1, Self.extremes[c % Self.extremes.count])
        }
        // A box moved before may lie at an extreme.
        return BoundingBox(
            box.x0 &+ (b - 128) * 4, box.y0 &+ (c - 128) * 4, box.x1 &+ (b - 128) * (a % 8), box.y1 &+ (c - 128) * (a % 5))
    }
}
