/// What of a document is sealed. It is authenticated with the bytes, so that one part cannot stand in for another.
public enum DocumentPart: Hashable, Sendable {
    /// The file as it came in.
    case original
    /// The text of a page, from 1.
    case page(Int)
    /// Labels and values as the form prints them.
    case pairs
    /// A letter that asks about a referral of the document, by its reference code.
    case letter(String)
    /// What a reply holds that is this document, by the number of the letter.
    case reply(Int64)

    var context: [UInt8] {
        switch self {
        case .original: [1]
        case .page(let number): [2] + Self.bytes(Int64(number))
        case .pairs: [3]
        case .letter(let code): [4] + Array(code.utf8)
        case .reply(let letter): [5] + Self.bytes(letter)
        }
    }

    private static func bytes(_ number: Int64) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }
}
