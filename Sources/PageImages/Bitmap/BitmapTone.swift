import CLeptonica

/// From colour and grey to black and white.
extension Bitmap {
    /// 8-bit grey, without colour map.
    func grey() -> Bitmap? {
        depth == 8 && pixGetColormap(pix) == nil ? copy() : Bitmap(taking: pixConvertTo8(pix, 0))
    }

    /// Black and white with one threshold, 0 to 255: darker is ink.
    func thresholded(_ level: Int) -> Bitmap? {
        depth == 1 ? copy() : Bitmap(taking: pixThresholdToBinary(pix, Int32(level)))
    }

    /// The image in one bit where its grey holds nothing but black and white, as it does for faxes that were drawn from a PDF.
    func bilevel() -> Bitmap? {
        guard depth == 8 else { return nil }
        let words = Int(pixGetWpl(pix))
        guard let data = pixGetData(pix) else { return nil }
        var odd = 0
        for y in 0..<height {
            let row = data + y * words
            for word in 0..<(width / 4) where row[word] != 0 && row[word] != 0xFFFF_FFFF {
                for shift in [0, 8, 16, 24] {
                    let grey = (row[word] >> UInt32(shift)) & 0xFF
                    if grey > 8 && grey < 247 { odd += 1 }
                }
            }
        }
        return odd * 1000 < width * height ? thresholded(128) : nil
    }

    /// Grey on paper of one tone: a scan under uneven light is made even first, in tiles of 32 pixels.
    func greyOnEvenPaper() -> Bitmap? {
        guard depth != 1 else { return grey() }
        return Bitmap(taking: pixBackgroundNorm(pix, nil, nil, 32, 32, 100, 200, 230, 2, 2)) ?? grey()
    }

    /// Sets the pixels of a grey image to white where `mask` has no ink, in place.
    func whiten(outside mask: Bitmap) {
        guard let rest = Bitmap(taking: pixInvert(nil, mask.pix)) else { return }
        pixSetMasked(pix, rest.pix, 0xFF)
    }

    /// With `width` pixels of white on each side.
    func withMargin(_ width: Int) -> Bitmap? {
        Bitmap(taking: pixAddBorder(pix, Int32(width), depth == 1 ? 0 : 0xFF))
    }

    /// PNG of the image.
    func png() -> [UInt8]? {
        var data: UnsafeMutablePointer<UInt8>?
        var size = 0
        guard pixWriteMemPng(&data, &size, pix, 0) == 0, let data else { return nil }
        defer { lept_free(data) }
        return Array(UnsafeBufferPointer(start: data, count: size))
    }

    /// The pixels as bytes, 0 black and 255 white, row by row without padding.
    func greyBytes() -> [UInt8] {
        guard let grey = grey() else { return [] }
        let words = Int(pixGetWpl(grey.pix))
        guard let data = pixGetData(grey.pix) else { return [] }
        let width = self.width
        return [UInt8](unsafeUninitializedCapacity: width * height) { buffer, count in
            for y in 0..<height {
                let row = data + y * words
                for x in 0..<width {
                    // Leptonica keeps the first pixel of a 32-bit word in its highest byte.
                    buffer[y * width + x] = UInt8(truncatingIfNeeded: row[x >> 2] >> (24 - 8 * (x & 3)))
                }
            }
            count = width * height
        }
    }
}
