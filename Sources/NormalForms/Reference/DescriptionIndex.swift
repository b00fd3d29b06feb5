import Synchronization

/// From the letters and digits of a description to its line, built when it is first asked for.
final class DescriptionIndex: Sendable {
    private let bytes: [UInt8]
    private let offsets = Mutex<[UInt64: Int]?>(nil)
    private static let ambiguous = -1

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func offset(of text: String) -> Int? {
        let key = Self.hash(text.utf8)
        let found = offsets.withLock { known in
            if known == nil { known = build() }
            return known?[key]
        }
        return found == Self.ambiguous ? nil : found
    }

    private func build() -> [UInt64: Int] {
        var table: [UInt64: Int] = [:]
        table.reserveCapacity(80_000)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
            if let tab = bytes[start..<end].firstIndex(of: 9) {
                let key = Self.hash(bytes[(tab + 1)..<end])
                table[key] = table[key] == nil ? start : Self.ambiguous
            }
            start = end + 1
        }
        return table
    }

    /// FNV-1a over the letters and digits in lower case, so that line breaks, hyphens and commas do not count.
    private static func hash(_ text: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text {
            let lower = byte >= 65 && byte <= 90 ? byte + 32 : byte
            guard lower >= 97 && lower <= 122 || lower >= 48 && lower <= 57 else { continue }
            hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
        }
        return hash
    }
}
