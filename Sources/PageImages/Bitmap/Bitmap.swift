import CLeptonica
import ReferralModel

/// Owner of one Leptonica image. Operations give new images; nothing is changed in place but what says so.
///
/// Not Sendable: an image stays with the thread that reads the page.
final class Bitmap {
    private(set) var pix: UnsafeMutablePointer<Pix>

    /// Takes over `pix`; nil when Leptonica gave none, which it does when memory is short or the input is no image.
    init?(taking pix: UnsafeMutablePointer<Pix>?) {
        guard let pix else { return nil }
        self.pix = pix
    }

    /// A white 1-bit image.
    convenience init?(width: Int, height: Int) {
        self.init(taking: pixCreate(Int32(width), Int32(height), 1))
    }

    deinit {
        var pointer: UnsafeMutablePointer<Pix>? = pix
        pixDestroy(&pointer)
    }

    var width: Int { Int(pixGetWidth(pix)) }
    var height: Int { Int(pixGetHeight(pix)) }
    /// Bits a pixel: 1 for black and white, 8 for grey.
    var depth: Int { Int(pixGetDepth(pix)) }
    var frame: BoundingBox { BoundingBox(0, 0, width, height) }

    /// Resolution in dots per inch as the file tells it; 0 when it does not.
    var resolution: (x: Int, y: Int) {
        get { (Int(pixGetXRes(pix)), Int(pixGetYRes(pix))) }
        set { pixSetResolution(pix, Int32(newValue.x), Int32(newValue.y)) }
    }

    /// Number of black pixels of a 1-bit image.
    var inkCount: Int {
        var count: Int32 = 0
        pixCountPixels(pix, &count, nil)
        return Int(count)
    }

    /// Number of black pixels of a 1-bit image inside `box`.
    func inkCount(in box: BoundingBox) -> Int {
        let inside = box.intersection(frame)
        guard !inside.isEmpty else { return 0 }
        var count: Int32 = 0
        withBox(inside) { _ = pixCountPixelsInRect(pix, $0, &count, nil) }
        return Int(count)
    }

    func crop(_ box: BoundingBox) -> Bitmap? {
        let inside = box.intersection(frame)
        guard !inside.isEmpty else { return nil }
        return withBox(inside) { Bitmap(taking: pixClipRectangle(pix, $0, nil)) }
    }

    func copy() -> Bitmap? { Bitmap(taking: pixCopy(nil, pix)) }

    /// Sets every pixel inside `box` to white, in place.
    func erase(_ box: BoundingBox) {
        let inside = box.intersection(frame)
        guard !inside.isEmpty else { return }
        withBox(inside) { _ = depth == 1 ? pixClearInRect(pix, $0) : pixSetInRect(pix, $0) }
    }

    /// Turns black and white around inside `box`, in place.
    func invert(_ box: BoundingBox) {
        let inside = box.intersection(frame)
        guard !inside.isEmpty else { return }
        withBox(inside) { rectangle in
            var part = pixClipRectangle(pix, rectangle, nil)
            pixInvert(part, part)
            pixRasterop(
                pix, Int32(inside.x0), Int32(inside.y0), Int32(inside.width), Int32(inside.height), Int32(PIX_SRC), part, 0, 0)
            pixDestroy(&part)
        }
    }

    /// Copies a part of another 1-bit image to a place in this one.
    func draw(_ other: Bitmap, from box: BoundingBox, atX x: Int, y: Int) {
        pixRasterop(
            pix, Int32(x), Int32(y), Int32(box.width), Int32(box.height), Int32(PIX_SRC), other.pix, Int32(box.x0), Int32(box.y0))
    }

    private func withBox<R>(_ box: BoundingBox, _ body: (UnsafeMutablePointer<Box>?) -> R) -> R {
        var rectangle = boxCreate(Int32(box.x0), Int32(box.y0), Int32(box.width), Int32(box.height))
        defer { boxDestroy(&rectangle) }
        return body(rectangle)
    }
}
