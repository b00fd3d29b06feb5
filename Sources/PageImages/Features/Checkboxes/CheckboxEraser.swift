import ReferralModel

/// Takes a box and the strokes that tick it out of the picture, so that they are not read as letters.
enum CheckboxEraser {
    /// Erases `box` and what hangs together with it, up to half its size around it, in place.
    ///
    /// A stroke that reaches further may be the letter it runs into; there only the box itself goes.
    static func erase(_ box: BoundingBox, from page: Bitmap) {
        let reach = box.width * 6 / 10
        let window = box.inset(by: -reach)
        if let part = page.crop(window), let seed = part.blank() {
            let inside = BoundingBox(box.x0 - window.intersection(page.frame).x0, box.y0 - window.intersection(page.frame).y0, 0, 0)
            seed.fill(BoundingBox(inside.x0, inside.y0, inside.x0 + box.width, inside.y0 + box.height))
            if let start = seed.and(part), let strokes = part.connected(to: start) {
                for piece in strokes.components() where !touchesRim(piece, of: part.frame) {
                    page.clear(strokes, at: window.intersection(page.frame))
                    break
                }
            }
        }
        page.erase(box.inset(by: -3))
    }

    private static func touchesRim(_ piece: BoundingBox, of frame: BoundingBox) -> Bool {
        piece.x0 <= 0 || piece.y0 <= 0 || piece.x1 >= frame.x1 || piece.y1 >= frame.y1
    }
}
