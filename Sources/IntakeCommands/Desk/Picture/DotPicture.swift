/// A picture in Braille patterns, 2 x 4 dots a cell, for terminals without colour. A dot is ink.
enum DotPicture {
    static func lines(_ picture: GrayPicture, columns: Int, rows: Int) -> [String] {
        guard let small = picture.scaled(width: columns * 2, height: rows * 4) else { return [] }
        // Thin strokes fade when a picture shrinks; half grey would lose them.
        let threshold = 160
        return (0..<rows).map { row in
            String(
                (0..<columns).map { column -> Character in
                    var mask: UInt32 = 0
                    for (bit, (x, y)) in Self.dots.enumerated() {
                        let at = (row * 4 + y) * small.width + column * 2 + x
                        if Int(small.pixels[at]) < threshold { mask |= 1 << UInt32(bit) }
                    }
                    return Unicode.Scalar(0x2800 + mask).map(Character.init) ?? " "
                })
        }
    }

    /// Places of the dots 1 to 8 (Unicode 15.6).
    private static let dots = [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2), (0, 3), (1, 3)]
}
