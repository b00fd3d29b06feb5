import ReferralModel

/// Finds the fields whose label stands there with ink beside it that gave no value.
struct Illegible: Sendable {
    func fields(_ pages: [ReadPage], read: Set<FieldKey>) -> Set<FieldKey> {
        var out = Set<FieldKey>()
        for page in pages where page.role != .cover {
            for (key, places) in page.link.seen where !read.contains(key) {
                for place in places where !place.wasRead {
                    let letters = place.text.filter { $0.isLetter || $0.isNumber }.count
                    if place.hasInk || letters >= 2 && place.confidence < 0.75 || letters >= 4 { out.insert(key) }
                }
            }
        }
        return out
    }
}
