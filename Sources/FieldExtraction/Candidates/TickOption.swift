import ReferralModel

/// A box to tick with the words beside it.
struct TickOption: Sendable {
    var checkbox: Checkbox
    var row: Int
    /// Token indices of the words that name it.
    var tokens: [Int]
    var text: String

    /// The boxes of a page with the words they stand for: those to the right, or those to the left where a line is printed that way.
    static func options(on page: PageLayout, labels: [LabelMatch]) -> [TickOption] {
        var out: [TickOption] = []
        var byRow: [Int: [Checkbox]] = [:]
        for checkbox in page.checkboxes {
            let inside = checkbox.isRing ? page.tokens.indices.first { checkbox.box.containsCenter(of: page.tokens[$0].box) } : nil
            if let inside {
                byRow[page.place[inside].row, default: []].append(checkbox)
                continue
            }
            let row = page.rows.indices.filter {
                2 * page.rows[$0].box.verticalOverlap(checkbox.box) >= min(checkbox.box.height, page.rows[$0].height)
            }
            .min { off(page, $0, checkbox) < off(page, $1, checkbox) }
            guard let row else { continue }
            byRow[row, default: []].append(checkbox)
        }
        for (row, boxes) in byRow.sorted(by: { $0.key < $1.key }) {
            for ring in boxes where ring.isRing { out.append(option(ring, row, ringedWords(of: ring, row: row, page), page)) }
            let sorted = boxes.filter { !$0.isRing }.sorted { $0.box.x0 < $1.box.x0 }
            let right = sorted.map { rightWords(of: $0, row: row, page, labels) }
            if let last = right.last, last.isEmpty, let first = sorted.first, !leftWords(of: first, row: row, page, labels).isEmpty,
                sorted.count > 1
            {
                for checkbox in sorted { out.append(option(checkbox, row, leftWords(of: checkbox, row: row, page, labels), page)) }
            } else {
                for (checkbox, words) in zip(sorted, right) { out.append(option(checkbox, row, words, page)) }
            }
        }
        return out
    }

    private static func option(_ checkbox: Checkbox, _ row: Int, _ tokens: [Int], _ page: PageLayout) -> TickOption {
        let text = tokens.map { page.tokens[$0].text }.joined(separator: " ")
        return TickOption(checkbox: checkbox, row: row, tokens: tokens, text: text.isEmpty ? checkbox.label ?? "" : text)
    }

    private static func off(_ page: PageLayout, _ row: Int, _ checkbox: Checkbox) -> Double {
        // The word beside the box decides: rows may be a little askew, and those of another column are as level.
        let boxes = page.rows[row].tokens.map { page.tokens[$0].box }
        let near = boxes.filter { $0.x0 >= checkbox.box.x0 }.min { $0.x0 < $1.x0 }
        let before = boxes.filter { $0.x0 < checkbox.box.x0 }.map(\.x1).max()
        let gap = min(near.map { $0.x0 - checkbox.box.x1 } ?? .max, before.map { checkbox.box.x0 - $0 } ?? .max)
        return abs((near ?? page.rows[row].box).midY - checkbox.box.midY) + (gap > 3 * page.height ? Double(page.height) : 0)
    }

    private static func rightWords(of checkbox: Checkbox, row: Int, _ page: PageLayout, _ labels: [LabelMatch]) -> [Int] {
        let line = page.rows[row]
        guard let start = line.tokens.indices.first(where: { page.tokens[line.tokens[$0]].box.midX > Double(checkbox.box.x1) - 2 }) else {
            return []
        }
        let first = page.tokens[line.tokens[start]].box
        guard first.x0 - checkbox.box.x1 < 2 * page.height else { return [] }
        if page.grid.separates(checkbox.box, first) { return [] }
        var out = [line.tokens[start]]
        for position in line.tokens.indices where position > start {
            if line.breaks[position] != .space { break }
            // A label with a colon begins the next question: `☐ No  Auth #:`.
            if labels.contains(where: { $0.row == row && $0.hasColon && $0.range.lowerBound == position }) { break }
            out.append(line.tokens[position])
        }
        return out
    }

    private static func ringedWords(of checkbox: Checkbox, row: Int, _ page: PageLayout) -> [Int] {
        page.rows[row].tokens.filter { checkbox.box.containsCenter(of: page.tokens[$0].box) }
    }

    private static func leftWords(of checkbox: Checkbox, row: Int, _ page: PageLayout, _ labels: [LabelMatch]) -> [Int] {
        let line = page.rows[row]
        guard let end = line.tokens.indices.last(where: { page.tokens[line.tokens[$0]].box.midX < Double(checkbox.box.x0) + 2 }) else {
            return []
        }
        guard checkbox.box.x0 - page.tokens[line.tokens[end]].box.x1 < 2 * page.height else { return [] }
        var out: [Int] = []
        for position in stride(from: end, through: 0, by: -1) {
            if labels.contains(where: { $0.row == row && $0.hasColon && $0.range.contains(position) }) { break }
            out.insert(line.tokens[position], at: 0)
            if line.breaks[position] != .space { break }
        }
        return out
    }
}
