import Foundation
public import ReferralModel

/// A page's picture as stored in the file.
public final class PageImage {
    /// Position in the file, from 1.
    public let number: Int
    /// The page's own words where it is drawn from text; empty for a scan, whose hidden text is somebody else's guess.
    let layer: [LayerWord]
    let bitmap: Bitmap
    let resolution: FaxResolution

    /// Dots per inch below which a page is enlarged to twice its size: letters have to be some twenty pixels high to be read.
    private static let least = 140

    init(number: Int, bitmap: Bitmap, resolution: FaxResolution, layer: [LayerWord]) {
        self.number = number
        self.bitmap = bitmap
        self.resolution = resolution
        self.layer = layer
    }

    /// The page made ready to be read: square pixels, upright, straight, clean; black on white.
    ///
    /// - Parameters:
    ///   - isOverturned: turn the page upside down against what its print looks like.
    ///   - steps: what to do to the page.
    /// - Returns: the page with what is seen on it.
    /// - Throws: ``ReadFailure`` `too_large` when memory does not suffice.
    public func prepared(isOverturned: Bool = false, steps: ReadingSteps = .all) throws(ReadFailure) -> ReadablePage {
        let noMemory = ReadFailure(.tooLarge, "page \(number) does not fit into memory")
        let ratio = Double(resolution.x) / Double(max(1, resolution.y))
        let finest = max(resolution.x, resolution.y)
        let enlargement = finest < Self.least ? 2 : 1
        var toReading = PlaneTransform.identity
        guard let even = bitmap.greyOnEvenPaper() else { throw noMemory }
        var soft = even
        if abs(ratio - 1) > 0.02 || enlargement > 1 {
            let (sx, sy) = (max(1, 1 / ratio) * Double(enlargement), max(1, ratio) * Double(enlargement))
            guard let square = even.squared(sx, sy) else { throw noMemory }
            toReading = PlaneTransform(
                a: Double(square.width) / Double(even.width), b: 0, c: 0, d: 0, e: Double(square.height) / Double(even.height), f: 0)
            soft = square
        }
        guard var ink = bitmap.depth == 1 && soft === even ? bitmap.copy() : soft.thresholded(bitmap.depth == 1 ? 150 : 160) else {
            throw noMemory
        }
        let dpi = finest * enlargement
        if steps.contains(.streaks) { Streaks.erase(from: ink, dpi: dpi) }
        let headerRows = HeaderBand.rows(of: ink, dpi: dpi)
        let header = headerRows.flatMap { soft.crop(BoundingBox(0, $0.lowerBound, ink.width, $0.upperBound)) }
        let headerFrame = headerRows.map { BoundingBox(0, $0.lowerBound, ink.width, $0.upperBound) }
        let squared = toReading
        // Text that the file draws itself stands as it is meant to be read.
        let isLevel = layer.count { $0.box.width > $0.box.height } * 2 > layer.count
        let upright = isLevel ? Upright.Verdict(turn: 0, isCertain: true) : Upright.verdict(of: ink, dpi: dpi)
        let turn = (upright.turn + (isOverturned ? 180 : 0)) % 360
        if turn != 0 {
            guard let turned = ink.turned(turn), let softTurned = soft.turned(turn) else { throw noMemory }
            soft = softTurned
            toReading = toReading.then(.turn(turn, width: Double(ink.width), height: Double(ink.height)))
            ink = turned
        }
        var skew = 0.0
        if steps.contains(.straightening), let found = ink.skew, found.confidence > 3, abs(found.degrees) > 0.05,
            let straight = ink.straightened(found.degrees), let softStraight = soft.straightened(found.degrees)
        {
            soft = softStraight
            toReading = toReading.then(.tilt(found.degrees, centerX: Double(ink.width) / 2, centerY: Double(ink.height) / 2))
            ink = straight
            skew = -found.degrees
        }
        let geometry = PageGeometry(
            storedWidth: bitmap.width, storedHeight: bitmap.height, storedDPIX: resolution.x, storedDPIY: resolution.y,
            readingWidth: ink.width, readingHeight: ink.height, readingDPI: dpi, rotation: turn, skew: skew,
            toStored: toReading.inverse ?? .identity)
        // From the squared image, where the strip was cut, to the reading frame.
        let onward = (squared.inverse ?? .identity).then(toReading)
        return try ReadablePage(
            number: number, ink: ink, soft: soft, geometry: geometry, isTurnCertain: upright.isCertain, header: header,
            headerBox: headerFrame.map(onward.apply),
            layer: layer.map { LayerWord(text: $0.text, box: toReading.apply($0.box)) }, steps: steps)
    }
}

extension PlaneTransform {
    /// Turned clockwise about the origin of a page of the given size: 0, 90, 180 or 270 degrees.
    static func turn(_ degrees: Int, width: Double, height: Double) -> PlaneTransform {
        switch degrees {
        case 90: PlaneTransform(a: 0, b: -1, c: height, d: 1, e: 0, f: 0)
        case 180: PlaneTransform(a: -1, b: 0, c: width, d: 0, e: -1, f: height)
        case 270: PlaneTransform(a: 0, b: 1, c: 0, d: -1, e: 0, f: width)
        default: .identity
        }
    }

    /// Turned clockwise by a small angle in degrees about a centre.
    static func tilt(_ degrees: Double, centerX: Double, centerY: Double) -> PlaneTransform {
        let angle = degrees * .pi / 180
        let (sine, cosine) = (sin(angle), cos(angle))
        return PlaneTransform(
            a: cosine, b: -sine, c: centerX - cosine * centerX + sine * centerY,
            d: sine, e: cosine, f: centerY - sine * centerX - cosine * centerY)
    }
}
