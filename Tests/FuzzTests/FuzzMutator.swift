import TestSupport

/// Changes bytes the way damage, malice and odd software do.
struct FuzzMutator {
    var generator: SeededGenerator
    let tokens: [[UInt8]]
    /// Bytes that an input may grow to.
    let largest: Int

    /// Numbers at the edges of what fits, and text that counts its characters in odd ways.
    private static let nasties: [[UInt8]] = [
        "0", "-1", "1e999", "NaN", "2147483648", "-9223372036854775808", "9223372036854775807", "18446744073709551616",
        "99999999999999999999",
        "0000-00-00", "9999-12-31", "02/29/2023", "13/32/0000", "\u{301}", "\u{200D}", "🏳️‍🌈", "ﬁ", "İ", "ß", "٣", "½", "\u{202E}", "\u{0}",
        "\u{FEFF}",
        "\r\n", "\n", " ", "\t", "\"", "'", "\\", "%s", "\u{1F1E6}\u{1F1E7}",
    ].map { Array($0.utf8) }

    mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<max(1, sides), using: &generator) }

    /// A changed copy, some of it from another input.
    mutating func change(_ original: [UInt8], with other: [UInt8]) -> [UInt8] {
        var bytes = original
        for _ in 0...roll(5) { changeOnce(&bytes, other) }
        return Array(bytes.prefix(largest))
    }

    private mutating func changeOnce(_ bytes: inout [UInt8], _ other: [UInt8]) {
        let place = roll(bytes.count + 1)
        let end = min(bytes.count, place + 1 + roll(roll(8) == 0 ? 200 : 12))
        switch roll(11) {
        case 0 where !bytes.isEmpty: bytes[min(place, bytes.count - 1)] = UInt8(roll(256))
        case 1 where !bytes.isEmpty: bytes[min(place, bytes.count - 1)] ^= 1 << UInt8(roll(8))
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(contentsOf: bytes[place..<end], at: roll(bytes.count + 1))
        case 4: bytes.insert(contentsOf: Array(repeating: bytes[place..<end], count: 1 + roll(60)).joined(), at: place)
        case 5, 6: bytes.insert(contentsOf: Self.nasties[roll(Self.nasties.count)], at: place)
        case 7, 8:
            let token = tokens.isEmpty ? [] : tokens[roll(tokens.count)]
            bytes.replaceSubrange(place..<(roll(2) == 0 ? place : end), with: token)
        case 9:
            let start = roll(other.count + 1)
            bytes.replaceSubrange(place..<end, with: other[start..<min(other.count, start + 1 + roll(60))])
        default: bytes.removeLast(bytes.count - place)
        }
    }
}
