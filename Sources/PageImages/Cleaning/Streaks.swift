import ReferralModel

/// Lines down the whole page that dirt on a scanner's glass draws; they run along the stored image, however the sheet lies.
enum Streaks {
    /// Takes them out of a 1-bit page in place.
    ///
    /// Frames of forms are long too, but leave the margins of the sheet free; a streak does not.
    static func erase(from page: Bitmap, dpi: Int) {
        guard let runs = page.closed(1, dpi / 20)?.opened(1, dpi / 2) else { return }
        let pieces = runs.components().filter { $0.width <= max(3, dpi / 40) }
        for piece in pieces {
            let column = pieces.filter { abs($0.x0 - piece.x0) <= 2 }
            let covered = column.reduce(0) { $0 + $1.height }
            guard covered * 10 > page.height * 8 else { continue }
            page.erase(piece)
        }
    }
}
