/// Which way up a page is.
enum Upright {
    /// By how many degrees clockwise the page has to be turned: 0, 90, 180 or 270.
    ///
    /// Ascenders outnumber descenders in English print by far, and a few hundred letters settle it. Leptonica's own line for
    /// certainty (8) is for clean print; on faxes the sign alone was right on every page tried, so only a page with hardly any text
    /// is left as it is.
    static func turn(of page: Bitmap) -> Int {
        guard let evidence = page.orientation else { return 0 }
        let (up, left) = evidence
        guard max(abs(up), abs(left)) > 2 else { return 0 }
        if abs(up) >= abs(left) { return up > 0 ? 0 : 180 }
        return left > 0 ? 90 : 270
    }
}
