/// The code of a letter that went out, by which a reply is known: `K7WA-9PFX-3MCH`.
///
/// Ten characters by chance and two that check them. The alphabet leaves out what a fax and a reader take for one another, and has 23
/// characters because 23 is prime: with two sums over the characters, one of them weighted by place, every single wrong character
/// is found and put right, and every two wrong ones or exchanged neighbours are found (a Reed–Solomon code of distance 3 over GF(23)).
public struct ReferenceCode: Hashable, Sendable, CustomStringConvertible {
    /// What a code is written with: neither 0 nor O, 1, I or L, 2 or Z, 5 or S, 8 or B, G or V.
    public static let alphabet = Array("34679ACDEFHJKMNPQRTUWXY")

    /// Characters of a code.
    public static let length = 12

    /// Twelve characters of ``alphabet`` that agree with one another.
    public let characters: String

    /// A new code.
    public init(using generator: inout some RandomNumberGenerator) {
        var places = (0..<(Self.length - 2)).map { _ in Int.random(in: 0..<Self.alphabet.count, using: &generator) } + [0, 0]
        // Solves both sums for the last two places.
        let (plain, weighted) = Self.sums(places)
        let (first, second) = (Self.length - 1, Self.length)
        let last = Self.modulo((Self.modulo(-weighted) - first * Self.modulo(-plain)) * Self.inverse(second - first))
        places[Self.length - 1] = last
        places[Self.length - 2] = Self.modulo(-plain - last)
        characters = String(places.map { Self.alphabet[$0] })
    }

    /// A code as stored or typed: letters of either case, with or without its hyphens. Nil when a character is wrong.
    public init?(_ text: some StringProtocol) {
        let letters = Array(text.uppercased().filter { $0 != "-" && !$0.isWhitespace })
        let places = letters.compactMap(Self.alphabet.firstIndex(of:))
        guard letters.count == Self.length, places.count == Self.length, Self.sums(places) == (0, 0) else { return nil }
        characters = String(letters)
    }

    /// A code as read from paper, with at most one wrong character or two that the alphabet does not have.
    public init?(read text: some StringProtocol) {
        let letters = Array(text.uppercased().filter { $0 != "-" && !$0.isWhitespace })
        guard letters.count == Self.length else { return nil }
        var places = letters.map { Self.alphabet.firstIndex(of: $0) }
        let unknown = places.indices.filter { places[$0] == nil }
        let all = 0..<Self.alphabet.count
        switch unknown.count {
        case 0:
            var known = places.compactMap(\.self)
            let (plain, weighted) = Self.sums(known)
            if (plain, weighted) != (0, 0) {
                // One wrong place adds its error once to the one sum and as often as its number to the other.
                guard plain != 0 else { return nil }
                let place = Self.modulo(weighted * Self.inverse(plain))
                guard (1...Self.length).contains(place) else { return nil }
                known[place - 1] = Self.modulo(known[place - 1] - plain)
            }
            places = known
        case 1:
            guard let found = all.first(where: { Self.sums(Self.filled(places, [unknown[0]: $0])) == (0, 0) }) else { return nil }
            places[unknown[0]] = found
        case 2:
            for first in all {
                guard let second = all.first(where: { Self.sums(Self.filled(places, [unknown[0]: first, unknown[1]: $0])) == (0, 0) })
                else { continue }
                (places[unknown[0]], places[unknown[1]]) = (first, second)
                break
            }
        default: return nil
        }
        self.init(String(places.compactMap { $0.map { Self.alphabet[$0] } }))
    }

    /// In three groups of four, as printed.
    public var description: String {
        let letters = Array(characters)
        return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: "-")
    }

    private static func filled(_ places: [Int?], _ values: [Int: Int]) -> [Int] { places.indices.map { places[$0] ?? values[$0] ?? 0 } }

    /// The sum of the places, and the sum of the places times their number from 1.
    private static func sums(_ places: [Int]) -> (Int, Int) {
        (modulo(places.reduce(0, +)), modulo(places.enumerated().reduce(0) { $0 + ($1.offset + 1) * $1.element }))
    }

    private static func modulo(_ number: Int) -> Int {
        let rest = number % alphabet.count
        return rest < 0 ? rest + alphabet.count : rest
    }

    private static func inverse(_ number: Int) -> Int { (1..<alphabet.count).first { modulo($0 * number) == 1 } ?? 0 }
}

extension ReferenceCode: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let code = ReferenceCode(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a reference code"))
        }
        self = code
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(characters)
    }
}
