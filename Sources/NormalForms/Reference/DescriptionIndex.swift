import Synchronization

/// From the words of a description to its line, built when it is first asked for.
final class DescriptionIndex: Sendable {
    private struct Table {
        /// Line by the hash of its description's letters and digits.
        var lines: [UInt64: Int] = [:]
        /// Words of descriptions that are long enough to be mended, by their length.
        var words: [Int: Set<[UInt8]>] = [:]
    }

    private static let ambiguous = -1
    /// Shorter words have too many neighbours.
    private static let shortestMended = 6

    private let list: CodeListBytes
    private let table = Mutex<Table?>(nil)

    init(_ list: CodeListBytes) { self.list = list }

    func line(describedAs text: String) -> Int? {
        table.withLock { known in
            let table = known ?? build()
            known = table
            let words = Self.words(text.utf8)
            if let line = table.lines[Self.hash(words.joined())] { return line == Self.ambiguous ? nil : line }
            guard words.count <= 24, let mended = Self.mended(words, table.words), let line = table.lines[Self.hash(mended.joined())]
            else { return nil }
            return line == Self.ambiguous ? nil : line
        }
    }

    private func build() -> Table {
        var table = Table()
        table.lines.reserveCapacity(80_000)
        var line = 0
        var text: [UInt8] = []
        while line < list.end {
            text = list.description(at: line, after: text)
            let key = Self.hash(text)
            table.lines[key] = table.lines[key] == nil ? line : Self.ambiguous
            for word in Self.words(text) where word.count >= Self.shortestMended { table.words[word.count, default: []].insert(word) }
            line = list.next(after: line)
        }
        return table
    }

    /// The words with each unknown long one exchanged for the only known word that differs in one letter; nil when there is none
    /// to exchange, or one without such a neighbour.
    private static func mended(_ words: [[UInt8]], _ known: [Int: Set<[UInt8]>]) -> [[UInt8]]? {
        var result = words
        var changed = 0
        for (index, word) in words.enumerated() where word.count >= shortestMended {
            guard let same = known[word.count], !same.contains(word) else { continue }
            let near = same.filter { other in zip(other, word).count { $0 != $1 } == 1 }
            guard near.count == 1, let only = near.first, changed < 3 else { return nil }
            result[index] = only
            changed += 1
        }
        return changed > 0 ? result : nil
    }

    private static func words(_ text: some Sequence<UInt8>) -> [[UInt8]] {
        text.lazy.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }.split { !isCounted($0) && $0 != 39 }.map { Array($0) }
    }

    /// FNV-1a over the letters and digits in lower case, so that line breaks, hyphens and commas do not count.
    private static func hash(_ text: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text {
            let lower = byte >= 65 && byte <= 90 ? byte + 32 : byte
            guard isCounted(lower) else { continue }
            hash = (hash ^ UInt64(lower)) &* 0x100_0000_01B3
        }
        return hash
    }

    private static func isCounted(_ lower: UInt8) -> Bool { lower >= 97 && lower <= 122 || lower >= 48 && lower <= 57 }
}
