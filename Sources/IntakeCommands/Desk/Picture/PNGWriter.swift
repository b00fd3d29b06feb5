/// Writes PNG (W3C, second edition): 8 bits a channel, red, green and blue, no filter.
enum PNGWriter {
    /// A page at fax resolution takes some tens of milliseconds and shrinks to about the size of the fax.
    static func bytes(_ picture: ColourPicture) -> [UInt8] {
        let row = picture.width * 3
        var lines: [UInt8] = []
        lines.reserveCapacity((row + 1) * picture.height)
        for y in 0..<picture.height {
            lines.append(0)
            lines += picture.bytes[y * row..<(y + 1) * row]
        }
        var header = bigEndian(UInt32(picture.width)) + bigEndian(UInt32(picture.height))
        header += [8, 2, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", header)
            + chunk("IDAT", ZlibStream.bytes(lines, distances: [3, row + 1])) + chunk("IEND", [])
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return bigEndian(UInt32(data.count)) + body + bigEndian(CRC32.of(body))
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }
}
