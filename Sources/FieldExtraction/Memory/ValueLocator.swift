import ReferralModel

/// Finds where on a page a value stands of which only the value itself is known.
struct ValueLocator {
    /// A place that holds the value.
    struct Spot {
        var target: LabelTarget
        var tokens: [Int]
        /// Of the whole place, in pixels of the reading frame.
        var box: BoundingBox
        var lines: Int
        /// How well it reads there, 0 to 1.
        var likeness: Double
        /// The words that stand for it: to its left or above.
        var label: (text: String, box: BoundingBox)?
    }

    let link: LinkReader
    /// Whether a text holds a word of a value; such words are no label.
    let isWritten: (String) -> Bool
    private var page: MarkedPage { link.page }
    private var layout: PageLayout { page.layout }

    /// The places where `right` can be read, the best first.
    func spots(of right: FieldContent, as key: FieldKey) -> [Spot] {
        switch key.type {
        case .bool, .enumeration: return []
        default: break
        }
        var out: [Spot] = []
        for row in layout.rows.indices {
            for run in stretches(of: row) {
                for spot in read(run, in: row, right, key) { keep(spot, in: &out) }
            }
        }
        return out.sorted { ($0.likeness, -$0.box.y0, -$0.box.x0) > ($1.likeness, -$1.box.y0, -$1.box.x0) }
    }

    /// Positions of words that are no labels, from each place a value can begin at to where it must end.
    private func stretches(of row: Int) -> [Range<Int>] {
        let line = layout.rows[row]
        var out: [Range<Int>] = []
        var start: Int?
        for position in 0...line.tokens.count {
            let ends =
                position == line.tokens.count || page.isLabel[line.tokens[position]] || page.isOption[line.tokens[position]]
                || position > 0 && line.breaks[position] != .space
            if ends, let from = start {
                // What stands before a colon is a label, known or not.
                let colons = (from..<position).filter { layout.token(row: row, $0).endsWithColon && $0 + 1 < position }
                out.append((colons.last.map { $0 + 1 } ?? from)..<position)
                if colons.isEmpty { out += (from + 1..<min(from + 5, position)).map { $0..<position } }
                start = nil
            }
            if position < line.tokens.count, !page.isLabel[line.tokens[position]], !page.isOption[line.tokens[position]], start == nil {
                start = position
            }
        }
        return out
    }

    private func read(_ run: Range<Int>, in row: Int, _ right: FieldContent, _ key: FieldKey) -> [Spot] {
        let first = run.map { layout.rows[row].tokens[$0] }
        guard let box = page.box(first) else { return [] }
        let rest = isLong(key) ? following(row, under: box) : []
        return LabelTarget.giving(key).compactMap { target in
            var best: Spot?
            for count in 0...min(rest.count, isLong(key) ? 11 : 1) {
                let lines = [first] + rest.prefix(count)
                let tokens = lines.flatMap { $0 }
                guard let whole = page.box(tokens) else { continue }
                let zone = ValueZone(relation: .remembered, lines: lines, box: whole)
                guard let found = CompoundReader(link: link, zone: zone).candidates(for: target).first(where: { $0.key == key }) else {
                    continue
                }
                // A part of a name or an address is read as a part, so that longer ones are read alike.
                if case .field = target, key.type == .name, found.tokens.count < tokens.count { continue }
                let likeness = max(
                    ValueLikeness.of(found.content, right), key.type == .date ? 0 : ValueLikeness.of(found.raw, right.description))
                guard likeness >= Self.least(key), likeness > best?.likeness ?? 0 else { continue }
                best = Spot(
                    target: target, tokens: tokens, box: whole, lines: lines.count, likeness: likeness,
                    label: label(before: run.lowerBound, row, box))
            }
            return best
        }
    }

    private func isLong(_ key: FieldKey) -> Bool {
        switch key {
        case .referralReason, .referralDiagnoses, .referralProcedures, .patientStreet, .patientCity, .patientState, .patientZIP,
            .referrerOrganization, .recipientOrganization, .referralService:
            true
        default: false
        }
    }

    /// Below that, what was read may well be another value.
    private static func least(_ key: FieldKey) -> Double {
        switch key.type {
        case .text, .paragraph: 0.75
        case .state, .zip, .int, .name: 1
        default: 0.85
        }
    }

    /// The lines that go on below, as far as they begin at the same edge and bear no label.
    private func following(_ row: Int, under box: BoundingBox) -> [[Int]] {
        var out: [[Int]] = []
        var last = box
        for next in layout.rows[(row + 1)...] {
            guard next.box.midY > last.midY + 0.4 * Double(layout.height) else { continue }
            if next.box.y0 - last.y1 > 3 * layout.height / 2 { break }
            let run = next.runs.first { run in
                let first = layout.tokens[next.tokens[run.lowerBound]].box
                return abs(first.x0 - box.x0) < 3 * layout.height
            }
            guard let run else { continue }
            let tokens = run.map { next.tokens[$0] }
            guard !tokens.contains(where: { page.isLabel[$0] || page.isOption[$0] }), let own = page.box(tokens) else { break }
            out.append(tokens)
            last = own
        }
        return out
    }

    /// What stands for a place: a known label to its left, else one above it, else words that are no value.
    private func label(before position: Int, _ row: Int, _ box: BoundingBox) -> (text: String, box: BoundingBox)? {
        let near = [left(of: position, row), above(row, box)].compactMap { $0 }.filter { !isWritten(page.text($0)) }
        let chosen = near.first { tokens in tokens.contains { page.isLabel[$0] } } ?? near.first
        return chosen.flatMap { tokens in page.box(tokens).map { (page.text(tokens), $0) } }
    }

    /// The run of words right before a place on its line, at most five.
    private func left(of position: Int, _ row: Int) -> [Int]? {
        guard position > 0 else { return nil }
        let line = layout.rows[row]
        var start = position - 1
        while start > 0, line.breaks[start] == .space, position - start < 5, !layout.token(row: row, start - 1).endsWithColon { start -= 1 }
        return (start..<position).map { line.tokens[$0] }
    }

    /// The run of words above a place, where it begins at about the same edge.
    private func above(_ row: Int, _ box: BoundingBox) -> [Int]? {
        guard row > 0 else { return nil }
        let line = layout.rows[row - 1]
        guard box.y0 - line.box.y1 < 2 * layout.height else { return nil }
        let run = line.runs.last { run in
            let first = layout.tokens[line.tokens[run.lowerBound]].box
            return abs(first.x0 - box.x0) < 4 * layout.height
        }
        return run.map { run in run.prefix(5).map { line.tokens[$0] } }
    }

    /// Of places that share words only the one that reads best.
    private func keep(_ spot: Spot, in out: inout [Spot]) {
        guard let other = out.firstIndex(where: { $0.target == spot.target && $0.box.touches(spot.box) }) else { return out.append(spot) }
        if spot.likeness > out[other].likeness { out[other] = spot }
    }
}
