import ReferralModel

extension PageText {
    /// The page without words that were read twice in one place, as print that touches a line or a scribble can be: the surer stays.
    var once: PageText {
        var page = self
        var dropped = Set<Int>()
        for (_, same) in Dictionary(grouping: words.indices, by: { Fold.bytes(words[$0].text) }) where same.count > 1 {
            for first in same where words[first].text.count >= 3 {
                for second in same where second > first && covers(words[first].box, words[second].box) {
                    dropped.insert(words[first].confidence < words[second].confidence ? first : second)
                }
            }
        }
        for whole in words.indices { dropped.formUnion(parts(of: whole)) }
        guard !dropped.isEmpty else { return self }
        page.words = words.indices.filter { !dropped.contains($0) }.map { words[$0] }
        return page
    }

    /// The words that are read once more between the strokes of a date or a number in cells: `01`, `17` and `1988` in `01/17/1988`.
    private func parts(of whole: Int) -> [Int] {
        let (text, box) = (words[whole].text, words[whole].box)
        guard text.count(where: \.isNumber) >= 6, text.contains(where: { "/-.".contains($0) }) else { return [] }
        let inside = words.indices.filter { other in
            let own = words[other].box
            return other != whole && words[other].text.count < text.count && own.verticalOverlap(box) * 2 > box.height
                && own.midX > Double(box.x0) && own.midX < Double(box.x1)
        }
        .sorted { words[$0].box.x0 < words[$1].box.x0 }
        let said = inside.map { words[$0].text.filter(\.isNumber) }.joined()
        return inside.count >= 2 && said == text.filter(\.isNumber) ? inside : []
    }

    /// Whether the smaller of two boxes is for the most part inside the other.
    private func covers(_ a: BoundingBox, _ b: BoundingBox) -> Bool {
        let shared = a.intersection(b)
        guard !shared.isEmpty else { return false }
        return 10 * shared.width * shared.height > 7 * Swift.min(a.width * a.height, b.width * b.height)
    }
}
