/// Tells whether a file has its end, going by what ends its type. Looks at bytes only; nothing is decoded.
enum FileTrailer {
    /// Gives bytes from an offset on, fewer at the end of the file.
    typealias Bytes = (_ offset: Int, _ count: Int) throws(FileFault) -> [UInt8]

    /// Whether the end is there; nil for content that has no known end.
    static func isWhole(size: Int, bytes: @escaping Bytes) throws(FileFault) -> Bool? {
        let head = try bytes(0, 1024)
        if head.starts(with: [0x49, 0x49, 0x2A, 0]) || head.starts(with: [0x4D, 0x4D, 0, 0x2A]) {
            return try TIFFExtent(size: size, isLittle: head[0] == 0x49, bytes: bytes).isInside()
        }
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            return try bytes(max(0, size - 12), 12) == [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
        }
        if head.starts(with: [0xFF, 0xD8, 0xFF]) {
            // Cameras and fax boards pad behind the end-of-image mark.
            return contains([0xFF, 0xD9], try bytes(max(0, size - 64), 64))
        }
        if contains(Array("%PDF-".utf8), head) {
            // ISO 32000-1, annex H, note 18: readers accept the mark in the last 1,024 bytes.
            return contains(Array("%%EOF".utf8), try bytes(max(0, size - 1024), 1024))
        }
        let start = head.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
        if start.starts(with: "MSH".utf8) {
            // HL7 v2.5.1, 2.7: every segment ends in a carriage return, the last one too; MLLP puts its mark behind it.
            return try bytes(max(0, size - 1), 1).first.map { [0x0D, 0x0A, 0x1C].contains($0) }
        }
        if start.first == UInt8(ascii: "{"), contains(Array("\"resourceType\"".utf8), head) {
            return try bytes(max(0, size - 64), 64).last { $0 > 0x20 } == UInt8(ascii: "}")
        }
        return nil
    }

    private static func contains(_ pattern: [UInt8], _ bytes: [UInt8]) -> Bool {
        guard bytes.count >= pattern.count else { return false }
        return (0...bytes.count - pattern.count).contains { bytes[$0...].starts(with: pattern) }
    }
}
