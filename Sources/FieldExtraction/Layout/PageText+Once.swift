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
        guard !dropped.isEmpty else { return self }
        page.words = words.indices.filter { !dropped.contains($0) }.map { words[$0] }
        return page
    }

    /// Whether the smaller of two boxes is for the most part inside the other.
    private func covers(_ a: BoundingBox, _ b: BoundingBox) -> Bool {
        let shared = a.intersection(b)
        guard !shared.isEmpty else { return false }
        return 10 * shared.width * shared.height > 7 * Swift.min(a.width * a.height, b.width * b.height)
    }
}
