/// Folds text so that what OCR confuses in labels compares equal: case, accents, punctuation, `0` and `o`, `1`, `i` and `l`, `5` and `s`.
enum Fold {
    static func bytes(_ text: some StringProtocol) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z": out.append(fold(UInt8(truncatingIfNeeded: scalar.value)))
            case "A"..."Z": out.append(fold(UInt8(truncatingIfNeeded: scalar.value) | 0x20))
            case "0"..."9": out.append(fold(UInt8(truncatingIfNeeded: scalar.value)))
            case "|", "!", "[", "]": out.append(UInt8(ascii: "l"))
            case "#", "№": out.append(contentsOf: [UInt8(ascii: "n"), UInt8(ascii: "o")])
            case "à", "á", "â", "ä", "ã": out.append(UInt8(ascii: "a"))
            case "è", "é", "ê", "ë": out.append(UInt8(ascii: "e"))
            case "ñ": out.append(UInt8(ascii: "n"))
            case "ò", "ó", "ô", "ö": out.append(UInt8(ascii: "o"))
            default: break
            }
        }
        return out
    }

    private static func fold(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "0"): UInt8(ascii: "o")
        case UInt8(ascii: "1"), UInt8(ascii: "i"): UInt8(ascii: "l")
        case UInt8(ascii: "5"): UInt8(ascii: "s")
        default: byte
        }
    }

    /// One bit for each letter or digit that occurs; two texts that differ in many bits differ in many letters.
    static func mask(_ bytes: [UInt8]) -> UInt64 {
        var mask: UInt64 = 0
        for byte in bytes {
            mask |= 1 << (byte >= 97 ? UInt64(byte - 97) : 26 + UInt64(byte & 15))
        }
        return mask
    }

    /// Number of letters to insert, delete or change; `limit + 1` as soon as it is more than `limit`.
    static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
        if abs(a.count - b.count) > limit { return limit + 1 }
        if a == b { return 0 }
        var previous = Array(0...b.count)
        var current = [Int](repeating: 0, count: b.count + 1)
        for i in 1...max(1, a.count) where i <= a.count {
            current[0] = i
            var best = i
            for j in 1...max(1, b.count) where j <= b.count {
                let change = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                current[j] = min(change, previous[j] + 1, current[j - 1] + 1)
                best = min(best, current[j])
            }
            if best > limit { return limit + 1 }
            swap(&previous, &current)
        }
        return previous[b.count]
    }
}
