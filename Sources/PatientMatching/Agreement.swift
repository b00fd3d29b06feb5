/// How far two values of one trait agree.
enum Agreement: Hashable {
    case exact
    /// One slip of a finger or of OCR apart.
    case close
    case none
    /// One of them is not known.
    case unknown

    init(_ left: String?, _ right: String?) {
        guard let left = left.map(Self.folded), let right = right.map(Self.folded), !left.isEmpty, !right.isEmpty else {
            self = .unknown
            return
        }
        if left == right {
            self = .exact
        } else {
            self = Self.isOneSlip(Array(Self.unconfused(left)), Array(Self.unconfused(right))) ? .close : .none
        }
    }

    /// Letters and digits in lower case; accents, hyphens and blanks are written in many ways.
    private static func folded(_ text: String) -> String {
        String(text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }.map(Character.init))
    }

    /// What print and fax make alike becomes one.
    private static func unconfused(_ text: String) -> String {
        let pairs = text.replacing("rn", with: "m").replacing("cl", with: "d").replacing("vv", with: "w")
        return String(
            pairs.map { character in
                switch character {
                case "0", "o", "q": "o"
                case "1", "l", "i", "7": "l"
                case "5", "s": "s"
                case "8", "b", "3": "b"
                case "2", "z": "z"
                case "6", "g": "g"
                default: character
                }
            })
    }

    /// Equal, or one character more, less, other, or two neighbours swapped. Short values would all be close to each other.
    private static func isOneSlip(_ left: [Character], _ right: [Character]) -> Bool {
        if left == right { return true }
        guard min(left.count, right.count) >= 4, abs(left.count - right.count) <= 1 else { return false }
        let start = zip(left, right).prefix { $0 == $1 }.count
        let (a, b) = (left.dropFirst(start), right.dropFirst(start))
        if a.dropFirst().elementsEqual(b.dropFirst()) || a.dropFirst().elementsEqual(b) || a.elementsEqual(b.dropFirst()) { return true }
        guard a.count == b.count, a.count >= 2 else { return false }
        return Array(a.prefix(2)) == Array(b.prefix(2)).reversed() && a.dropFirst(2).elementsEqual(b.dropFirst(2))
    }
}
