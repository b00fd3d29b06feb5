/// What a file is by its content. Names are never asked.
public enum FileType: String, Sendable {
    case pdf, tiff, png, jpeg

    /// Looks at the first bytes; nil when they begin none of the four.
    ///
    /// PDF readers accept the mark anywhere in the first 1,024 bytes (ISO 32000-1, annex H, note 13), and fax servers do put
    /// printer commands before it.
    public init?(of bytes: some Collection<UInt8>) {
        let head = Array(bytes.prefix(1024))
        if head.starts(with: [0x49, 0x49, 0x2A, 0x00]) || head.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
            self = .tiff
        } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if head.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if head.indices.contains(where: { head[$0...].starts(with: Array("%PDF-".utf8)) }) {
            self = .pdf
        } else {
            return nil
        }
    }
}
