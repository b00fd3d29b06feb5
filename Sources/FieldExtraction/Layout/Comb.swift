import ReferralModel

/// A row of equal boxes for one character each.
struct Comb: Sendable {
    var box: BoundingBox
    /// Width of one box in pixels.
    var pitch: Double

    /// Finds combs among the vertical lines of a page: at least four lines of about the same height and equally apart.
    /// `height` is the usual height of a word in pixels; boxes wider than four of it hold words, not characters.
    static func find(in lines: [RulingLine], height: Int) -> [Comb] {
        let verticals = lines.filter { $0.orientation == .vertical && $0.box.height <= 5 * height && $0.box.height >= height / 2 }
            .map(\.box).sorted { $0.x0 < $1.x0 }
        var used = Set<Int>()
        var combs: [Comb] = []
        for first in verticals.indices where !used.contains(first) {
            var chain = [first]
            var pitch = 0.0
            for next in verticals.indices where next > first && !used.contains(next) {
                let last = verticals[chain[chain.count - 1]]
                let step = verticals[next].midX - last.midX
                if step > Double(4 * height) { break }
                guard step >= Double(height) * 0.5, 2 * verticals[next].verticalOverlap(last) > max(verticals[next].height, last.height)
                else { continue }
                if chain.count == 1 {
                    pitch = step
                    chain.append(next)
                } else if abs(step - pitch) <= max(4, pitch * 0.22) {
                    pitch = (verticals[next].midX - verticals[first].midX) / Double(chain.count)
                    chain.append(next)
                } else if step > pitch * 1.22 {
                    // One line of a comb is easily lost: let a double step pass.
                    guard abs(step - 2 * pitch) <= pitch * 0.3, chain.count > 2 else { break }
                    chain.append(next)
                }
            }
            guard chain.count >= 4, let box = BoundingBox.around(chain.map { verticals[$0] }) else { continue }
            used.formUnion(chain)
            let boxes = max(1, (Double(box.width) / pitch).rounded())
            combs.append(Comb(box: box, pitch: Double(box.width) / boxes))
        }
        // The two cells of a day and of a month stand beside others: `0 5 / 0 7 / 2 0 2 5`.
        var grown = true
        while grown {
            grown = false
            for first in verticals.indices where !used.contains(first) {
                guard let comb = combs.first(where: { $0.isBeside(verticals[first], height: height) }) else { continue }
                let row = verticals.indices.filter { other in
                    let step = (verticals[other].midX - verticals[first].midX) / comb.pitch
                    return !used.contains(other) && (0...2).contains(step.rounded()) && abs(step - step.rounded()) < 0.22
                        && 2 * verticals[other].verticalOverlap(verticals[first]) > max(verticals[other].height, verticals[first].height)
                }
                guard row.count == 3, let box = BoundingBox.around(row.map { verticals[$0] }) else { continue }
                used.formUnion(row)
                combs.append(Comb(box: box, pitch: Double(box.width) / 2))
                grown = true
            }
        }
        return combs
    }

    /// Whether the wall opens two cells of this comb's pitch close before it or behind it.
    private func isBeside(_ wall: BoundingBox, height: Int) -> Bool {
        let isLevel = abs(wall.y0 - box.y0) < height / 3 && abs(wall.y1 - box.y1) < height / 3
        let before = Double(box.x0) - (wall.midX + 2 * pitch)
        let behind = wall.midX - Double(box.x1)
        return isLevel && (before > 0.2 * pitch && before < 1.2 * pitch || behind > 0.2 * pitch && behind < 1.2 * pitch)
    }

    /// The characters of `words`, each in its box, as one text; empty boxes between characters become a single space.
    func text(of words: [Token]) -> String {
        var out = ""
        var lastCell = -1
        for word in words.sorted(by: { $0.box.midX < $1.box.midX }) {
            let characters = word.text.filter { $0 != "|" && $0 != "[" && $0 != "]" && $0 != "_" }
            guard !characters.isEmpty else { continue }
            let width = Double(word.box.width) / Double(characters.count)
            for (offset, character) in characters.enumerated() {
                let x = Double(word.box.x0) + (Double(offset) + 0.5) * width
                let cell = Int((x - Double(box.x0)) / pitch)
                if lastCell >= 0, cell - lastCell > 1, !out.isEmpty, out.last != " ", characters.count == 1 || offset == 0 {
                    out.append(" ")
                }
                out.append(character)
                lastCell = max(lastCell, cell)
            }
        }
        return out.trimmed
    }
}
