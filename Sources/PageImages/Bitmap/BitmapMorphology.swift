import CKernels
import CLeptonica
import ReferralModel

/// Shapes in black and white. Each gives a new 1-bit image.
extension Bitmap {
    /// What is left of the ink where a black rectangle of `width` x `height` pixels fits.
    func opened(_ width: Int, _ height: Int) -> Bitmap? { brick(width, height, isOpening: true) }

    /// Ink with the gaps filled that no white rectangle of `width` x `height` pixels fits into.
    func closed(_ width: Int, _ height: Int) -> Bitmap? { brick(width, height, isOpening: false) }

    /// Leptonica's own way takes a pass over the page for every pixel of the rectangle's sides, a fifth of the time of a page.
    private func brick(_ width: Int, _ height: Int, isOpening: Bool) -> Bitmap? {
        guard depth == 1, let result = blank(), let source = pixGetData(pix), let target = pixGetData(result.pix),
            kernels_brick(
                source, target, pixGetWpl(pix), Int32(self.width), Int32(self.height), Int32(max(1, width)), Int32(max(1, height)),
                isOpening)
        else { return nil }
        return result
    }

    func dilated(_ width: Int, _ height: Int) -> Bitmap? {
        Bitmap(taking: pixDilateBrick(nil, pix, Int32(width), Int32(height)))
    }

    func and(_ other: Bitmap) -> Bitmap? { Bitmap(taking: pixAnd(nil, pix, other.pix)) }
    func or(_ other: Bitmap) -> Bitmap? { Bitmap(taking: pixOr(nil, pix, other.pix)) }
    /// Without the ink of `other`; all of it when there is no other.
    func minus(_ other: Bitmap?) -> Bitmap? {
        guard let other else { return copy() }
        return Bitmap(taking: pixSubtract(nil, pix, other.pix))
    }

    /// The parts of `self` that touch `seed`.
    func connected(to seed: Bitmap) -> Bitmap? { Bitmap(taking: pixSeedfillBinary(nil, seed.pix, pix, 8)) }

    /// Boxes of the connected pieces of ink, in pixels.
    func components() -> [BoundingBox] {
        var boxes = pixConnCompBB(pix, 8)
        defer { boxaDestroy(&boxes) }
        guard let boxes else { return [] }
        return (0..<boxaGetCount(boxes)).map { index in
            var x: Int32 = 0
            var y: Int32 = 0
            var w: Int32 = 0
            var h: Int32 = 0
            boxaGetBoxGeometry(boxes, index, &x, &y, &w, &h)
            return BoundingBox(Int(x), Int(y), Int(x + w), Int(y + h))
        }
    }

    /// The pieces whose longer side measures `least` to `most` pixels.
    func piecesBetween(_ least: Int, _ most: Int) -> Bitmap? {
        guard
            let small = Bitmap(
                taking: pixSelectBySize(
                    pix, Int32(most), Int32(most), 8, Int32(L_SELECT_IF_BOTH), Int32(L_SELECT_IF_LTE), nil))
        else { return nil }
        return small.withoutPieces(smallerThan: least, least)
    }

    /// The pieces that are at least `width` wide and `height` high, in pixels.
    func pieces(atLeast width: Int, _ height: Int) -> Bitmap? {
        Bitmap(taking: pixSelectBySize(pix, Int32(width), Int32(height), 8, Int32(L_SELECT_IF_BOTH), Int32(L_SELECT_IF_GTE), nil))
    }

    /// Without the pieces that are smaller than `width` and lower than `height`, in pixels.
    func withoutPieces(smallerThan width: Int, _ height: Int) -> Bitmap? {
        Bitmap(
            taking: pixSelectBySize(
                pix, Int32(width), Int32(height), 8, Int32(L_SELECT_IF_EITHER), Int32(L_SELECT_IF_GTE), nil))
    }
}

/// Drawing masks, in place.
extension Bitmap {
    /// A white image of the same size.
    func blank() -> Bitmap? { Bitmap(taking: pixCreateTemplate(pix)) }

    /// Sets every pixel inside `box` to black, in place.
    func fill(_ box: BoundingBox) {
        let inside = box.intersection(frame)
        guard !inside.isEmpty else { return }
        pixRasterop(pix, Int32(inside.x0), Int32(inside.y0), Int32(inside.width), Int32(inside.height), Int32(PIX_SET), nil, 0, 0)
    }

    /// Sets the pixels to white that are black in `mask`, which is laid at the top left of `box`, in place.
    func clear(_ mask: Bitmap, at box: BoundingBox) {
        guard let inverted = Bitmap(taking: pixInvert(nil, mask.pix)) else { return }
        pixRasterop(pix, Int32(box.x0), Int32(box.y0), Int32(mask.width), Int32(mask.height), Int32(PIX_SRC & PIX_DST), inverted.pix, 0, 0)
    }
}
