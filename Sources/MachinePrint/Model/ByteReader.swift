/// Takes little-endian numbers out of bytes, one after the other.
struct ByteReader {
    /// The bytes end before what is asked for, or hold what makes no sense.
    struct Truncated: Error {}

    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    mutating func take(_ count: Int) throws(Truncated) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.endIndex - position else { throw Truncated() }
        defer { position += count }
        return bytes[position..<position + count]
    }

    mutating func number<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) throws(Truncated) -> Number {
        var value: Number = 0
        for (index, byte) in try take(MemoryLayout<Number>.size).enumerated() {
            value |= Number(truncatingIfNeeded: UInt64(byte) << (8 * UInt64(index)))
        }
        return value
    }

    /// A number that counts what follows.
    mutating func count() throws(Truncated) -> Int {
        let count = Int(try number(Int32.self))
        guard (0...(bytes.endIndex - position)).contains(count) else { throw Truncated() }
        return count
    }

    mutating func double() throws(Truncated) -> Double { Double(bitPattern: try number()) }

    mutating func float() throws(Truncated) -> Float { Float(bitPattern: try number()) }

    mutating func string() throws(Truncated) -> String { String(decoding: try take(try count()), as: UTF8.self) }
}
