/// Compresses pictures into a zlib stream (RFC 1950, RFC 1951), with fixed codes.
///
/// Pages are nearly all runs: of the pixel before, and of the row above. Repeats are looked for at those two distances only,
/// which is fast and comes close to what a search would find.
enum ZlibStream {
    /// `distances` are in bytes, 1 to 32768; farther ones are not used.
    static func bytes(_ data: [UInt8], distances: [Int]) -> [UInt8] {
        var writer = BitWriter()
        writer.bytes = [0x78, 0x01]
        writer.write(0b011, count: 3)
        let distances = distances.filter { (1...32768).contains($0) }
        data.withUnsafeBufferPointer { data in
            var at = 0
            while at < data.count {
                var length = 0
                var distance = 0
                for candidate in distances where candidate <= at {
                    let limit = min(258, data.count - at)
                    var run = 0
                    while run < limit, data[at + run] == data[at + run - candidate] { run += 1 }
                    if run > length { (length, distance) = (run, candidate) }
                }
                if length >= 4 {
                    writer.match(length: length, distance: distance)
                    at += length
                } else {
                    writer.literal(Int(data[at]))
                    at += 1
                }
            }
        }
        writer.literal(256)
        writer.flush()
        let sum = adler32(data)
        return writer.bytes + withUnsafeBytes(of: sum.bigEndian) { Array($0) }
    }

    private static func adler32(_ data: [UInt8]) -> UInt32 {
        var a: UInt32 = 1
        var b: UInt32 = 0
        var start = 0
        // The sums stay below 2^32 for 5552 bytes at a time.
        while start < data.count {
            let end = min(start + 5552, data.count)
            for byte in data[start..<end] {
                a &+= UInt32(byte)
                b &+= a
            }
            a %= 65521
            b %= 65521
            start = end
        }
        return b << 16 | a
    }
}
