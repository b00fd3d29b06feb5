/// Left or right in a text.
enum BodySide: Hashable {
    case left, right

    /// The side that a text names; nil when it names none, both, or is about a turn of phrase such as "right away".
    static func only(_ text: String) -> BodySide? {
        let words = text.lowercased().split { !$0.isLetter }
        if words.contains("bilateral") || words.contains("both") { return nil }
        let hasLeft = words.contains("left")
        let hasRight = words.indices.contains { index in
            words[index] == "right"
                && !(words.indices.contains(index + 1) && ["away", "now", "after", "before", "here"].contains(words[index + 1]))
        }
        guard hasLeft != hasRight else { return nil }
        return hasLeft ? .left : .right
    }
}
