import ReferralModel

/// A picture in colours, three bytes (red, green, blue) a pixel, row by row from the top.
struct ColourPicture: Hashable, Sendable {
    let width: Int
    let height: Int
    private(set) var bytes: [UInt8]

    init(_ gray: GrayPicture) {
        width = gray.width
        height = gray.height
        bytes = [UInt8](unsafeUninitializedCapacity: gray.pixels.count * 3) { buffer, count in
            var at = 0
            for pixel in gray.pixels {
                buffer[at] = pixel
                buffer[at + 1] = pixel
                buffer[at + 2] = pixel
                at += 3
            }
            count = at
        }
    }

    /// Draws a frame around `box`, `thickness` pixels wide and outside of it, clipped to the picture.
    mutating func frame(_ box: BoundingBox, _ colour: (UInt8, UInt8, UInt8), thickness: Int) {
        let outer = box.inset(by: -thickness)
        fill(BoundingBox(outer.x0, outer.y0, outer.x1, box.y0), colour)
        fill(BoundingBox(outer.x0, box.y1, outer.x1, outer.y1), colour)
        fill(BoundingBox(outer.x0, box.y0, box.x0, box.y1), colour)
        fill(BoundingBox(box.x1, box.y0, outer.x1, box.y1), colour)
    }

    private mutating func fill(_ box: BoundingBox, _ colour: (UInt8, UInt8, UInt8)) {
        let box = box.intersection(BoundingBox(0, 0, width, height))
        guard !box.isEmpty else { return }
        for y in box.y0..<box.y1 {
            for x in box.x0..<box.x1 {
                let at = (y * width + x) * 3
                bytes[at] = colour.0
                bytes[at + 1] = colour.1
                bytes[at + 2] = colour.2
            }
        }
    }
}
