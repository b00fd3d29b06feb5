import ReferralModel

/// Finds the fields that have no value though something is written for them: their label stands there with ink beside it, or the place
/// where the form is known to bear them was too badly read.
struct Illegible: Sendable {
    func fields(_ pages: [ReadPage], read: Set<FieldKey>) -> Set<FieldKey> {
        var out = Set<FieldKey>()
        for page in pages where page.role != .cover {
            out.formUnion(page.remembered.unread.filter { $0.isWritten && !read.contains($0.key) }.map(\.key))
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
