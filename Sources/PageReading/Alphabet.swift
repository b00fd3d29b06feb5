/// The characters that a kind of value is made of. It re-ranks what Tesseract considered; it forbids nothing, since forbidding makes
/// Tesseract drop characters in place of choosing others.
public enum Alphabet: Sendable {
    case any
    /// Digits and the separators between them.
    case digits
    /// Letters, apostrophe, hyphen and full stop.
    case letters
    /// Upper-case letters, digits and hyphens.
    case identifier

    func contains(_ character: Character) -> Bool {
        switch self {
        case .any: true
        case .digits: character.isNumber || "/-.() ".contains(character)
        case .letters: character.isLetter || "'-., ".contains(character)
        case .identifier: character.isUppercase || character.isNumber || "-. ".contains(character)
        }
    }
}
