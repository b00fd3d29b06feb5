import FoundationEssentials
import ReferralModel

/// Draws screens onto a terminal; lines that did not change are left alone.
struct DeskPainter {
    private var last: [String] = []
    private var lastPicture = ""
    let pictures: PictureProtocol

    init(pictures: PictureProtocol) { self.pictures = pictures }

    /// What to send for a screen and its picture; `name` tells one picture from another, and only a new one is drawn.
    mutating func draw(_ screen: DeskScreen, picture: (() -> GrayPicture)?, name: String) -> String {
        var out = "\u{1B}[?25l"
        let isNew = last.count != screen.lines.count || name != lastPicture
        if isNew { out += "\u{1B}[2J" + (pictures == .kitty ? KittyPicture.clear : "") }
        for (row, line) in screen.lines.enumerated() where isNew || last[row] != line {
            let isBeside = (screen.pictureRow..<screen.pictureRow + screen.pictureRows).contains(row)
            // Beside the picture only the columns left of it are wiped.
            let wipe = isBeside ? "\u{1B}[\(screen.pictureColumn)X" : "\u{1B}[K"
            out += "\u{1B}[\(row + 1);1H\u{1B}[0m" + wipe + line + "\u{1B}[0m"
        }
        if isNew, let picture { out += place(picture(), screen) }
        if let cursor = screen.cursor { out += "\u{1B}[\(cursor.row + 1);\(cursor.column + 1)H\u{1B}[?25h" }
        last = screen.lines
        lastPicture = name
        return out
    }

    private func place(_ picture: GrayPicture, _ screen: DeskScreen) -> String {
        // A cell is about twice as high as wide.
        let scale = min(Double(screen.pictureColumns) / Double(picture.width), Double(screen.pictureRows * 2) / Double(picture.height))
        let columns = max(1, min(screen.pictureColumns, Int(Double(picture.width) * scale)))
        let rows = max(1, min(screen.pictureRows, Int((Double(picture.height) * scale / 2).rounded(.up))))
        func at(_ row: Int) -> String { "\u{1B}[\(screen.pictureRow + row + 1);\(screen.pictureColumn + 1)H" }
        switch pictures {
        case .kitty: return at(0) + KittyPicture.sequence(ColourPicture(picture), columns: columns, rows: rows)
        case .sixel:
            return picture.fitted(width: columns * 8, height: rows * 16).map { at(0) + SixelPicture.sequence($0) } ?? ""
        case .blocks: return BlockPicture.lines(picture, columns: columns, rows: rows).enumerated().map { at($0) + $1 }.joined()
        case .dots: return DotPicture.lines(picture, columns: columns, rows: rows).enumerated().map { at($0) + $1 }.joined()
        }
    }
}
