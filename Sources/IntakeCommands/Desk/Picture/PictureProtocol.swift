/// How a terminal can show a picture, best first.
enum PictureProtocol: String, CaseIterable, Sendable {
    /// Pixels, sent as PNG (kitty, WezTerm, Ghostty, Konsole).
    case kitty
    /// Pixels in shades of grey (xterm, foot, mlterm, Windows Terminal).
    case sixel
    /// Four pixels a cell with two 24-bit colours.
    case blocks
    /// Eight dots a cell in Braille patterns; needs no colour.
    case dots
}
