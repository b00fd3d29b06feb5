import CLeptonica
import ReferralModel

/// The pixels of a 1-bit image for looking at one by one: a byte each, 1 for ink.
struct InkGrid {
    let width: Int
    let height: Int
    private let cells: [UInt8]

    init(_ bitmap: Bitmap) {
        width = bitmap.width
        height = bitmap.height
        let (width, height) = (width, height)
        let words = Int(pixGetWpl(bitmap.pix))
        guard let data = pixGetData(bitmap.pix), bitmap.depth == 1 else {
            cells = [UInt8](repeating: 0, count: width * height)
            return
        }
        cells = [UInt8](unsafeUninitializedCapacity: width * height) { buffer, count in
            for y in 0..<height {
                let row = data + y * words
                for x in 0..<width {
                    // Leptonica keeps the first pixel of a 32-bit word in its highest bit.
                    buffer[y * width + x] = UInt8(truncatingIfNeeded: row[x >> 5] >> UInt32(31 - (x & 31)) & 1)
                }
            }
            count = width * height
        }
    }

    func isInk(_ x: Int, _ y: Int) -> Bool {
        x >= 0 && y >= 0 && x < width && y < height && cells[y * width + x] != 0
    }

    /// Share of the columns from `x0` to `x1` that have ink within `reach` rows of `y`, 0 to 1.
    func coverage(row y: Int, from x0: Int, to x1: Int, reach: Int) -> Double {
        share(x0, x1) { x in (-reach...reach).contains { isInk(x, y + $0) } }
    }

    /// Share of the rows from `y0` to `y1` that have ink within `reach` columns of `x`, 0 to 1.
    func coverage(column x: Int, from y0: Int, to y1: Int, reach: Int) -> Double {
        share(y0, y1) { y in (-reach...reach).contains { isInk(x + $0, y) } }
    }

    /// Share of the pixels of `box` that are ink, 0 to 1.
    func density(_ box: BoundingBox) -> Double {
        guard !box.isEmpty else { return 0 }
        var count = 0
        for y in box.y0..<box.y1 { for x in box.x0..<box.x1 where isInk(x, y) { count += 1 } }
        return Double(count) / Double(box.area)
    }

    private func share(_ from: Int, _ to: Int, _ holds: (Int) -> Bool) -> Double {
        guard to > from else { return 0 }
        return Double((from..<to).count { holds($0) }) / Double(to - from)
    }
}
