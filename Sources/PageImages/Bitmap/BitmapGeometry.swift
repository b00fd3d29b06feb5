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

    /// Scaled to square pixels. Steps between the few rows of a standard fax are smoothed: doubled rows would give every curve
    /// corners that print does not have.
    func squared(_ x: Double, _ y: Double) -> Bitmap? {
        guard depth == 1 else { return scaled(x, y) }
        guard let scaled = grey()?.scaled(x, y), let smooth = scaled.smoothed()?.thresholded(170) else { return nil }
        // Smoothing takes lines of one pixel away; forms are drawn with them.
        let length = smooth.width / 60
        guard let plain = scaled.thresholded(150), let level = plain.opened(2 * length, 1), let upright = plain.opened(1, length),
            let lines = level.or(upright)
        else { return smooth }
        return smooth.or(lines)
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
