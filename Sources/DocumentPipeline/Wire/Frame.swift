/// What travels between a reader process and the process that feeds it: a kind, a length in four bytes (big endian), and
/// that many bytes.
struct Frame: Hashable, Sendable {
    enum Kind: UInt8, Sendable {
        /// JSON: a request, a reply, a note of progress.
        case message = 0x4A
        /// Bytes as they are: a document on its way in, a picture on its way out.
        case payload = 0x42
    }

    /// Bytes before the content.
    static let headerSize = 5

    var kind: Kind
    var content: [UInt8]

    /// The frame as it is written.
    var bytes: [UInt8] {
        let length = UInt32(content.count)
        return [kind.rawValue] + (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) } + content
    }

    /// - Parameter header: the first five bytes of a frame.
    /// - Returns: its kind and how many bytes of content follow; nil when these bytes begin no frame.
    static func parse(_ header: [UInt8]) -> (kind: Kind, length: Int)? {
        guard header.count == headerSize, let kind = Kind(rawValue: header[0]) else { return nil }
        return (kind, header.dropFirst().reduce(0) { $0 << 8 | Int($1) })
    }
}
