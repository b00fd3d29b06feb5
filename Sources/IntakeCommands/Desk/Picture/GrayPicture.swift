import ReferralModel

/// A picture in shades of grey, a byte a pixel, row by row from the top; 0 is black.
struct GrayPicture: Hashable, Sendable {
    let width: Int
    let height: Int
    let pixels: [UInt8]

    /// Nil unless there is a byte for each pixel.
    init?(width: Int, height: Int, pixels: [UInt8]) {
        guard width > 0, height > 0, pixels.count == width * height else { return nil }
        self.width = width
        self.height = height
        self.pixels = pixels
    }

    /// The part inside `box`, clipped to the picture; nil when nothing is.
    func crop(_ box: BoundingBox) -> GrayPicture? {
        let box = box.intersection(BoundingBox(0, 0, width, height))
        guard !box.isEmpty else { return nil }
        var part: [UInt8] = []
        part.reserveCapacity(box.area)
        for y in box.y0..<box.y1 { part += pixels[y * width + box.x0..<y * width + box.x1] }
        return GrayPicture(width: box.width, height: box.height, pixels: part)
    }

    /// Enlarged or made smaller; each new pixel is the mean of those it covers.
    func scaled(width newWidth: Int, height newHeight: Int) -> GrayPicture? {
        guard newWidth > 0, newHeight > 0, newWidth * newHeight <= 64_000_000 else { return nil }
        if newWidth == width && newHeight == height { return self }
        var result = [UInt8](repeating: 255, count: newWidth * newHeight)
        let columns = (0..<newWidth).map { Self.span($0, of: newWidth, over: width) }
        for y in 0..<newHeight {
            let rows = Self.span(y, of: newHeight, over: height)
            for x in 0..<newWidth {
                var sum = 0
                for row in rows { for column in columns[x] { sum += Int(pixels[row * width + column]) } }
                result[y * newWidth + x] = UInt8(sum / (rows.count * columns[x].count))
            }
        }
        return GrayPicture(width: newWidth, height: newHeight, pixels: result)
    }

    /// As large as fits into a frame without distortion; enlarged at most `zoom` times.
    func fitted(width frameWidth: Int, height frameHeight: Int, zoom: Double = 3) -> GrayPicture? {
        let scale = min(Double(frameWidth) / Double(width), Double(frameHeight) / Double(height), zoom)
        return scaled(width: max(1, Int(Double(width) * scale)), height: max(1, Int(Double(height) * scale)))
    }

    /// Turned clockwise by so many quarters.
    func turned(_ quarters: Int) -> GrayPicture {
        guard quarters % 4 != 0 else { return self }
        var result = pixels
        for y in 0..<width { for x in 0..<height { result[y * height + x] = pixels[(height - 1 - x) * width + y] } }
        return (GrayPicture(width: height, height: width, pixels: result) ?? self).turned(quarters - 1)
    }

    /// With a black frame drawn just outside of a box.
    func framed(_ box: BoundingBox, thickness: Int) -> GrayPicture {
        var result = pixels
        let (x0, y0, x1, y1) = (box.x0 - 2 * thickness, box.y0 - 2 * thickness, box.x1 + 2 * thickness, box.y1 + 2 * thickness)
        for y in Self.clipped(y0, y1, height) {
            for x in Self.clipped(x0, x1, width)
            where y < y0 + thickness || y >= y1 - thickness || x < x0 + thickness || x >= x1 - thickness {
                result[y * width + x] = 0
            }
        }
        return GrayPicture(width: width, height: height, pixels: result) ?? self
    }

    /// The source pixels that a new pixel covers, at least one.
    private static func span(_ index: Int, of count: Int, over size: Int) -> Range<Int> {
        let start = index * size / count
        return start..<max(start + 1, (index + 1) * size / count)
    }

    private static func clipped(_ from: Int, _ to: Int, _ size: Int) -> Range<Int> {
        let start = min(max(0, from), size)
        return start..<max(start, min(to, size))
    }
}
