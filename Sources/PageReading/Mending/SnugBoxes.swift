import PageImages
import ReferralModel

/// Boxes that fit their words. Tesseract often gives the words of a line the height of the line, with the rims of what stands above and
/// below in it; how far apart labels are, and on which line a value is, would be judged wrongly by them.
enum SnugBoxes {
    /// The words of a page, with boxes as high as their ink.
    static func fitted(_ words: [Word], on page: ReadablePage) -> [Word] {
        words.map { word in
            guard let box = snug(word.box, page.components(in: word.box)) else { return word }
            var fitted = word
            fitted.box = box
            return fitted
        }
    }

    /// The box without what its upper and lower edge cut off; nil when it fits.
    static func snug(_ box: BoundingBox, _ pieces: [BoundingBox]) -> BoundingBox? {
        let own = pieces.filter { piece in
            let isCut = piece.y0 <= box.y0 || piece.y1 >= box.y1
            return !isCut || piece.height * 5 >= box.height * 2
        }
        guard let around = BoundingBox.around(own), around.height * 100 < box.height * 85, around.height * 3 >= box.height else {
            return nil
        }
        return BoundingBox(box.x0, around.y0, box.x1, around.y1)
    }
}
