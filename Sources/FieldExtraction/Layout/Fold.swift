/// Folds text so that what OCR confuses in labels compares equal: case, accents, punctuation, `0` and `o`, `1`, `i` and `l`, `5` and `s`,
/// `rn` and `m`.
enum Fold {
    static func bytes(_ text: some StringProtocol) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(text.utf8.count)
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            defer { last = scalar }
            switch scalar {
            case "n" where last == "r" || last == "R", "N" where last == "r" || last == "R": out[out.count - 1] = UInt8(ascii: "m")
            case "a"..."z": out.append(fold(UInt8(truncatingIfNeeded: scalar.value)))
            case "A"..."Z": out.append(fold(UInt8(truncatingIfNeeded: scalar.value) | 0x20))
            case "0"..."9": out.append(fold(UInt8(truncatingIfNeeded: scalar.value)))
            case "|", "!", "[", "]": out.append(UInt8(ascii: "l"))
            case "#", "№": out.append(contentsOf: [UInt8(ascii: "n"), UInt8(ascii: "o")])
            case "à", "á", "â", "ä", "ã": out.append(UInt8(ascii: "a"))
            case "è", "é", "ê", "ë": out.append(UInt8(ascii: "e"))
            case "ì", "í", "î", "ï": out.append(UInt8(ascii: "l"))
            case "ù", "ú", "û", "ü": out.append(UInt8(ascii: "u"))
            case "ñ": out.append(UInt8(ascii: "n"))
            case "ò", "ó", "ô", "ö": out.append(UInt8(ascii: "o"))
            default: break
            }
        }
        return out
    }

    /// Each word folded for itself, without those that leave nothing.
    static func words(_ text: some StringProtocol) -> [[UInt8]] {
        text.split(separator: " ").map { bytes($0) }.filter { !$0.isEmpty }
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
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: b.count + 1) { row in
            for j in 0...b.count { row[j] = j }
            for i in 1...a.count {
                // Cells further than `limit` from the diagonal cannot come back under it.
                let from = max(1, i - limit)
                let to = min(b.count, i + limit)
                var diagonal = row[from - 1]
                row[from - 1] = from == 1 ? i : limit + 1
                var best = row[from - 1]
                if to < b.count, i > 1 { row[to] = min(row[to], limit + 1) }
                for j in from...max(from, to) where j <= b.count {
                    let above = j > i + limit - 1 ? limit + 1 : row[j]
                    let value = min(diagonal + (a[i - 1] == b[j - 1] ? 0 : 1), above + 1, row[j - 1] + 1)
                    diagonal = row[j]
                    row[j] = value
                    best = min(best, value)
                }
                if best > limit { return limit + 1 }
            }
            return row[b.count]
        }
    }
}
