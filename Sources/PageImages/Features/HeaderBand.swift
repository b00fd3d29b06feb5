import ReferralModel

/// The strip at the top of the stored image where sending machines print their line (47 CFR 68.318(d)).
///
/// The machine adds it after scanning: it is level and upright even where the sheet is not.
enum HeaderBand {
    /// The rows of the strip; nil when the page does not begin with one line that stands apart.
    static func rows(of page: Bitmap, dpi: Int) -> Range<Int>? {
        let reach = min(page.height, dpi * 45 / 100)
        let noise = max(2, page.width / 400)
        let counts = (0..<reach).map { page.inkCount(in: BoundingBox(0, $0, page.width, $0 + 1)) }
        guard let first = counts.firstIndex(where: { $0 > noise }), first < dpi * 3 / 10 else { return nil }
        var end = first
        var gap = 0
        for row in first..<reach {
            if counts[row] > noise {
                end = row + 1
                gap = 0
            } else {
                gap += 1
                if gap >= max(3, dpi / 40) { break }
            }
        }
        guard gap >= max(3, dpi / 40), end - first >= dpi / 20, end - first <= dpi * 22 / 100 else { return nil }
        return max(0, first - dpi / 40)..<min(page.height, end + dpi / 40)
    }
}
