/// A name of a file or folder as the system keeps it: any bytes but `/` and NUL.
struct FileName: Hashable, Sendable, Comparable {
    var bytes: [UInt8]

    init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    init(_ text: String) { bytes = Array(text.utf8) }

    /// For people and for the store: bytes that are no UTF-8, and control characters, are written `\xNN`.
    var shown: String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard Array(text.utf8) != bytes || text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else { return text }
        return bytes.reduce(into: "") { out, byte in
            if (0x20..<0x7F).contains(byte) {
                out.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                out += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }

    /// Whether writers use such names for files that they have not finished: dot files, `.tmp`, `.part`, `~` and their like.
    var isTemporary: Bool {
        if bytes.first == UInt8(ascii: ".") || bytes.last == UInt8(ascii: "~") || bytes.starts(with: Array("~$".utf8)) { return true }
        return [".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload", ".swp", ".lock", ".writing"].contains(where: hasSuffix)
    }

    /// Ignores the case of ASCII letters.
    func hasSuffix(_ suffix: String) -> Bool { Self.lower(bytes.suffix(suffix.utf8.count)) == Array(suffix.utf8) }

    /// Without the last extension, if it has one.
    var stem: FileName {
        guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0 else { return self }
        return FileName(bytes[..<dot])
    }

    /// Calls `body` with the name as C wants it.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) throws -> Result) rethrows -> Result {
        try (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
            // A buffer that holds at least the closing NUL has an address.
            guard let address = buffer.baseAddress else { preconditionFailure("an array with one element has an address") }
            return try body(address)
        }
    }

    static func < (l: FileName, r: FileName) -> Bool { l.bytes.lexicographicallyPrecedes(r.bytes) }

    private static func lower(_ bytes: some Sequence<UInt8>) -> [UInt8] { bytes.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 } }
}
