import ReferralModel

/// Dust on the glass and noise on the line.
enum Speckle {
    /// The page without specks, when it has enough of them to be noise rather than punctuation; otherwise nil.
    ///
    /// Far from any letter, whatever is smaller than a letter goes; beside letters only what is smaller than the smallest full stop
    /// of print that can be read at all, a 75th of an inch.
    static func removed(from page: Bitmap, dpi: Int) -> Bitmap? {
        let tiny = max(2, dpi / 75)
        let small = max(4, dpi / 38)
        guard let letters = page.withoutPieces(smallerThan: small + 1, small + 1), let specks = page.minus(letters) else { return nil }
        let perSquareInch = Double(specks.components().count) * Double(dpi * dpi) / Double(page.frame.area)
        guard perSquareInch > 6 else { return nil }
        guard let surroundings = letters.dilated(dpi / 10, dpi / 20), let near = specks.and(surroundings),
            let kept = specks.connected(to: near)?.withoutPieces(smallerThan: tiny + 1, tiny + 1), let clean = letters.or(kept)
        else { return nil }
        // Faded print falls into specks as small as noise, but its specks lie close enough together to make up words.
        guard let faded = page.closed(max(3, dpi / 25), max(3, dpi / 40))?.pieces(atLeast: dpi / 8, dpi / 22)?.and(page) else {
            return clean
        }
        return clean.or(faded)
    }
}
