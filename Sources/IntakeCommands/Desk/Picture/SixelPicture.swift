/// A picture as sixels (DEC STD 070) in 16 shades of grey.
enum SixelPicture {
    static func sequence(_ picture: GrayPicture) -> String {
        var text = "\u{1B}P0;1q\"1;1;\(picture.width);\(picture.height)"
        for shade in 0..<16 { text += "#\(shade);2;\(shade * 100 / 15);\(shade * 100 / 15);\(shade * 100 / 15)" }
        let shades = picture.pixels.map { Int($0) >> 4 }
        for top in stride(from: 0, to: picture.height, by: 6) {
            let rows = min(6, picture.height - top)
            var masks = [Int: [UInt8]]()
            for y in 0..<rows {
                for x in 0..<picture.width {
                    let shade = shades[(top + y) * picture.width + x]
                    masks[shade, default: [UInt8](repeating: 0, count: picture.width)][x] |= 1 << UInt8(y)
                }
            }
            text += masks.sorted { $0.key < $1.key }.map { "#\($0.key)" + runs($0.value) }.joined(separator: "$") + "-"
        }
        return text + "\u{1B}\\"
    }

    private static func runs(_ masks: [UInt8]) -> String {
        var text = ""
        var at = 0
        while at < masks.count {
            var end = at + 1
            while end < masks.count, masks[end] == masks[at] { end += 1 }
            let glyph = String(UnicodeScalar(masks[at] + 63))
            text += end - at > 3 ? "!\(end - at)" + glyph : String(repeating: glyph, count: end - at)
            at = end
        }
        return text
    }
}
