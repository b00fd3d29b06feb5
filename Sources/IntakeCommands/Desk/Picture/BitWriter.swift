/// Bits of a deflate stream (RFC 1951), low bits first, with the fixed codes of section 3.2.6.
struct BitWriter {
    var bytes: [UInt8] = []
    private var pending: UInt32 = 0
    private var pendingCount = 0

    mutating func write(_ bits: UInt32, count: Int) {
        pending |= bits << UInt32(pendingCount)
        pendingCount += count
        while pendingCount >= 8 {
            bytes.append(UInt8(truncatingIfNeeded: pending))
            pending >>= 8
            pendingCount -= 8
        }
    }

    /// A literal byte, the end (256), or a length code.
    mutating func literal(_ symbol: Int) {
        switch symbol {
        case ..<144: code(UInt32(0x30 + symbol), 8)
        case ..<256: code(UInt32(0x190 + symbol - 144), 9)
        case ..<280: code(UInt32(symbol - 256), 7)
        default: code(UInt32(0xC0 + symbol - 280), 8)
        }
    }

    /// A repeat of 3 to 258 bytes from 1 to 32768 bytes before.
    mutating func match(length: Int, distance: Int) {
        let lengthIndex = Self.lengths.lastIndex { $0 <= length } ?? 0
        literal(257 + lengthIndex)
        write(UInt32(length - Self.lengths[lengthIndex]), count: Self.lengthBits[lengthIndex])
        let distanceIndex = Self.distances.lastIndex { $0 <= distance } ?? 0
        code(UInt32(distanceIndex), 5)
        write(UInt32(distance - Self.distances[distanceIndex]), count: max(0, distanceIndex / 2 - 1))
    }

    mutating func flush() {
        if pendingCount > 0 { write(0, count: 8 - pendingCount) }
    }

    /// Codes go in with their first bit first.
    private mutating func code(_ code: UInt32, _ count: Int) {
        var reversed: UInt32 = 0
        for bit in 0..<count where code & (1 << UInt32(bit)) != 0 { reversed |= 1 << UInt32(count - 1 - bit) }
        write(reversed, count: count)
    }

    private static let lengths = [
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
    ]
    private static let lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
    private static let distances: [Int] = (0..<30).map { $0 < 2 ? $0 + 1 : ((2 + $0 % 2) << ($0 / 2 - 1)) + 1 }
}
