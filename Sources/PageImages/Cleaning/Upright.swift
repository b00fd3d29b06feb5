import ReferralModel

/// Which way up a page is.
enum Upright {
    /// By how many degrees clockwise a page has to be turned, and whether a reading should decide against the opposite turn.
    struct Verdict {
        var turn: Int
        var isCertain: Bool
    }

    /// Decides in two steps: along which side the lines of text run, then which end is up.
    ///
    /// Leptonica can judge all four turns at once, but tables and speckle make it see sideways pages that are none. Rows of print
    /// with white between them are the surer sign; after that, ascenders outnumber descenders in English print by far. Print in
    /// capitals has neither: such pages were seen to come out wrong with evidence of up to 6 either way.
    static func verdict(of page: Bitmap, dpi: Int) -> Verdict {
        guard let text = printOnly(page, dpi: dpi) else { return Verdict(turn: 0, isCertain: true) }
        guard text.inkCount > dpi * dpi / 20 else { return Verdict(turn: 0, isCertain: true) }
        let isSideways = linesRunDown(text, dpi: dpi)
        guard let level = isSideways ? text.turned(90) : text, let up = level.upEvidence else { return Verdict(turn: 0, isCertain: false) }
        let base = isSideways ? 90 : 0
        return Verdict(turn: up >= 0 ? base : base + 180, isCertain: abs(up) > 8)
    }

    /// Pieces of the size of letters: no rules, no speckle, no pictures.
    private static func printOnly(_ page: Bitmap, dpi: Int) -> Bitmap? {
        let most = dpi * 2 / 10
        return page.piecesBetween(max(3, dpi / 60), most)
    }

    /// Letters join to lines when white is closed along them: pieces that are wider than high mean level lines.
    private static func linesRunDown(_ text: Bitmap, dpi: Int) -> Bool {
        func joined(_ width: Int, _ height: Int) -> Int {
            let pieces = text.closed(width, height)?.components() ?? []
            return pieces.reduce(0) { sum, box in
                let (along, across) = width > height ? (box.width, box.height) : (box.height, box.width)
                return along > across * 3 ? sum + along : sum
            }
        }
        let reach = dpi / 12
        return joined(1, reach) > joined(reach, 1) * 3 / 2
    }
}
