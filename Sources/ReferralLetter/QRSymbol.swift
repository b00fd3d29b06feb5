import CQRencode

/// The squares of a QR code (ISO/IEC 18004), with the strongest correction of errors: 30 % of it may be lost.
struct QRSymbol: Hashable, Sendable {
    /// Squares in a row, without the quiet zone.
    let size: Int
    private let dark: [Bool]

    /// Nil when the text does not fit.
    init?(_ text: String) {
        guard let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_H) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        guard width > 0, let data = code.pointee.data else { return nil }
        size = width
        // The lowest bit of each byte tells a dark square.
        dark = (0..<(width * width)).map { data[$0] & 1 == 1 }
    }

    func isDark(row: Int, column: Int) -> Bool { dark[row * size + column] }
}
