import CLeptonica

/// Turning, straightening and scaling. Each gives a new image.
extension Bitmap {
    /// Turned clockwise by `degrees`: 0, 90, 180 or 270.
    func turned(_ degrees: Int) -> Bitmap? {
        degrees == 0 ? copy() : Bitmap(taking: pixRotateOrth(pix, Int32(degrees / 90)))
    }

    /// Turned clockwise by a small angle in degrees, about the centre; the size stays.
    func straightened(_ degrees: Double) -> Bitmap? {
        let kind = depth == 1 ? L_ROTATE_SAMPLING : L_ROTATE_AREA_MAP
        return Bitmap(
            taking: pixRotate(
                pix, Float(degrees * .pi / 180), Int32(kind), Int32(L_BRING_IN_WHITE), 0, 0))
    }

    func scaled(_ x: Double, _ y: Double) -> Bitmap? {
        Bitmap(taking: pixScale(pix, Float(x), Float(y)))
    }

    /// A grey image scaled to square pixels.
    ///
    /// Where rows lie twice as far apart as columns or further, as on standard faxes, steps between the few rows are smoothed:
    /// doubled rows would give every curve corners that print does not have. Only along that way: the strokes of small print are a
    /// pixel wide, and smoothing across takes them away.
    func squared(_ x: Double, _ y: Double) -> Bitmap? {
        guard let large = scaled(x, y) else { return nil }
        guard max(x / y, y / x) > 1.5 else { return large }
        return Bitmap(taking: pixBlockconv(large.pix, x > y ? 1 : 0, y > x ? 1 : 0))
    }

    /// By how many degrees clockwise the lines of text have to be turned to be level, and how sure that is.
    ///
    /// Leptonica calls a confidence above 3 certain; below, the angle is not to be used.
    var skew: (degrees: Double, confidence: Double)? {
        var angle: Float = 0
        var confidence: Float = 0
        guard pixFindSkewSweepAndSearch(pix, &angle, &confidence, 4, 2, 6, 1, 0.01) == 0 else { return nil }
        return (Double(angle), Double(confidence))
    }

    /// Evidence for up (positive) against down from ascenders and descenders of level lines, in standard deviations.
    var upEvidence: Double? {
        var confidence: Float = 0
        guard pixUpDownDetect(pix, &confidence, 0, 0, 0) == 0 else { return nil }
        return Double(confidence)
    }

    func smoothed() -> Bitmap? { Bitmap(taking: pixBlockconv(pix, 1, 1)) }
}
