/// The bytes of a compact code list, sorted by code: each line a code with its description, or with the difference of its description
/// to that of the line before. `Models/reference/README.md` gives the form.
struct CodeListBytes: Sendable {
    private static let tab: UInt8 = 9
    private static let lineEnd: UInt8 = 10

    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var end: Int { bytes.count }

    /// The code of the line at an offset.
    func code(at line: Int) -> String { String(decoding: bytes[line...].prefix { $0 != Self.tab }, as: UTF8.self) }

    /// Whether the line at an offset begins with some bytes.
    func line(at line: Int, startsWith key: [UInt8]) -> Bool { line < bytes.count && bytes[line...].starts(with: key) }

    /// Start of the line after the one at an offset.
    func next(after line: Int) -> Int { (bytes[line...].firstIndex(of: Self.lineEnd) ?? bytes.count - 1) + 1 }

    /// Start of the first line that is not before `key`.
    func lowerBound(_ key: [UInt8]) -> Int {
        var low = 0
        var high = bytes.count
        while low < high {
            let start = lineStart(of: (low + high) / 2, notBefore: low)
            if bytes[start...].prefix(key.count).lexicographicallyPrecedes(key) {
                low = next(after: start)
            } else {
                high = start
            }
        }
        return low
    }

    /// The description of the line at an offset.
    func description(at line: Int) -> [UInt8] {
        var pending: [Int] = []
        var start = line
        while !isFull(start), start > 0 {
            pending.append(start)
            start = lineStart(of: start - 1, notBefore: 0)
        }
        var text = description(at: start, after: [])
        while let after = pending.popLast() { text = description(at: after, after: text) }
        return text
    }

    /// The description of a line whose predecessor has the description `before`.
    func description(at line: Int, after before: [UInt8]) -> [UInt8] {
        let parts = fields(of: line)
        guard parts.count == 4, let head = number(parts[1]), let tail = number(parts[3]), head + tail <= before.count else {
            return parts.count > 1 ? Array(bytes[parts[1]]) : []
        }
        return before.prefix(head) + bytes[parts[2]] + before.suffix(tail)
    }

    private func isFull(_ line: Int) -> Bool { fields(of: line).count < 4 }

    /// Bounds of the parts between tabs.
    private func fields(of line: Int) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = line
        for index in line..<bytes.count {
            let byte = bytes[index]
            guard byte == Self.tab || byte == Self.lineEnd else { continue }
            parts.append(start..<index)
            start = index + 1
            if byte == Self.lineEnd { return parts }
        }
        parts.append(start..<bytes.count)
        return parts
    }

    private func number(_ range: Range<Int>) -> Int? {
        guard range.count <= 3 else { return nil }
        var value = 0
        for byte in bytes[range] {
            guard byte >= 48, byte <= 57 else { return nil }
            value = value * 10 + Int(byte - 48)
        }
        return range.isEmpty ? nil : value
    }

    private func lineStart(of offset: Int, notBefore low: Int) -> Int {
        (bytes[low..<offset].lastIndex(of: Self.lineEnd) ?? low - 1) + 1
    }
}
