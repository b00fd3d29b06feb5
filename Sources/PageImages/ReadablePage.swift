public import ReferralModel

/// A page ready to be read, with what is seen on it before any letter is.
public final class ReadablePage {
    /// Position in the file, from 1.
    public let number: Int
    public let geometry: PageGeometry
    /// Printed lines, in pixels of the reading frame.
    public let rulingLines: [RulingLine]
    /// Boxes to tick with their state, without labels.
    public let checkboxes: [Checkbox]
    /// Rings around letters and words that are chosen, in pixels of the reading frame.
    public let rings: [BoundingBox]
    /// Text only: lines and boxes are taken out, bars turned to black on white.
    let text: Bitmap
    /// Everything, for a second look and for pictures.
    let ink: Bitmap
    /// The text in the greys that scaling and straightening gave it.
    private let soft: Bitmap
    /// Everything in these greys, bars turned to black on white; nil where greys are not asked for.
    private let whole: Bitmap?
    /// What was taken out with printed lines.
    private let gone: Bitmap?

    /// Rows of cells for one character each.
    public let combs: [Comb]
    /// Where the sending machine's line may stand, in pixels of the reading frame; nil when nothing stands apart at the top.
    public let headerBox: BoundingBox?
    private let header: Bitmap?
    private let layer: [LayerWord]
    private let isSoft: Bool

    /// Whether its print leaves no doubt which end is up; otherwise the reading has to decide.
    public let isTurnCertain: Bool

    init(
        number: Int, ink: Bitmap, soft: Bitmap, geometry: PageGeometry, isTurnCertain: Bool, header: Bitmap?, headerBox: BoundingBox?,
        layer: [LayerWord], steps: ReadingSteps
    ) throws(ReadFailure) {
        let dpi = geometry.readingDPI
        let clean = steps.contains(.speckle) ? Speckle.removed(from: ink, dpi: dpi) : nil
        guard let work = clean ?? ink.copy() else {
            throw ReadFailure(.tooLarge, "page \(number) does not fit into memory")
        }
        self.number = number
        self.ink = ink
        self.geometry = geometry
        self.isTurnCertain = isTurnCertain
        let bars = steps.contains(.bars) ? DarkBars.turn(in: work, dpi: dpi) : []
        let (boxes, rings) = CheckboxFinder.find(in: work, dpi: dpi)
        for ring in rings where steps.contains(.boxes) { RingFinder.erase(ring, from: work) }
        for box in boxes where steps.contains(.boxes) { CheckboxEraser.erase(box.box, from: work) }
        let lines = RulingLineFinder.find(in: work, dpi: dpi)
        let text = (steps.contains(.rules) ? RulingLineFinder.without(lines.mask, work, dpi: dpi) : nil) ?? work
        let gone = work.minus(text)
        self.text = text
        self.gone = gone
        rulingLines = lines.lines
        isSoft = steps.contains(.softness)
        let whole = !isSoft ? nil : bars.isEmpty ? soft : soft.copy()
        for bar in bars { whole?.invert(bar) }
        self.whole = whole
        self.soft = whole.flatMap { Self.textOnly(of: $0, text: text, gone: gone) } ?? text
        combs = steps.contains(.combs) ? Comb.find(among: lines.lines, dpi: dpi) : []
        self.header = header
        self.headerBox = headerBox
        self.layer = layer
        checkboxes = boxes
        self.rings = rings
    }

    /// Whether there is too little ink for any text.
    public var isBlank: Bool {
        text.inkCount < geometry.readingDPI * geometry.readingDPI / 60
    }

    /// The PDF's own words in pixels of the reading frame, where they account for the picture; nil where they do not.
    ///
    /// Every word must stand on ink, and hardly any ink may be left without a word: a layer that lies about what a person sees is
    /// worth nothing.
    public func trustedLayer() -> [LayerWord]? {
        guard layer.count >= 5 else { return nil }
        let standing = layer.count { text.inkCount(in: $0.box) > 0 }
        guard standing * 100 >= layer.count * 95, let rest = text.copy() else { return nil }
        for word in layer { rest.erase(word.box.inset(by: -geometry.readingDPI / 50)) }
        return rest.inkCount * 10 <= text.inkCount * 2 ? layer : nil
    }

    /// The grey picture where the text stands, and white everywhere else.
    private static func textOnly(of whole: Bitmap, text: Bitmap, gone: Bitmap?) -> Bitmap? {
        guard let out = whole.copy(), let shown = text.dilated(3, 3)?.minus(gone) else { return nil }
        out.whiten(outside: shown)
        return out
    }

    /// The text without lines and boxes, the size of the reading frame.
    ///
    /// In soft grey: Tesseract's line model has learnt from scans, and the steps of black and white cost it one word in forty. The grey
    /// is that of the scan, not that of black and white made soft: strokes of a pixel, as the labels of forms have them on faxes, do
    /// not survive a threshold between scaling and straightening.
    public func textPixels() -> PixelBuffer { PixelBuffer(shown) }

    private lazy var shown: Bitmap = (isSoft ? soft.smoothed() : text.grey()) ?? text

    /// A line of ``textPixels()`` scaled to a height.
    ///
    /// - Parameters:
    ///   - box: around the line, in pixels of the reading frame.
    ///   - width: in pixels, where the line is to be stretched; nil to keep its proportions.
    ///   - height: in pixels.
    /// - Returns: grey pixels and the part of the box that is on the page; nil when there is none.
    public func textLine(in box: BoundingBox, width: Int? = nil, height: Int) -> (pixels: PixelBuffer, box: BoundingBox)? {
        let inside = box.intersection(shown.frame)
        guard !inside.isEmpty, let part = shown.crop(inside) else { return nil }
        return Self.line(part, width: width, height: height).map { ($0, inside) }
    }

    /// A part of the page, scaled.
    private static func line(_ part: Bitmap, width: Int?, height: Int) -> PixelBuffer? {
        let down = Double(height) / Double(part.height)
        let across = width.map { Double($0) / Double(part.width) } ?? down
        guard let line = part.scaled(across, down), line.height == height, line.width == width ?? line.width else { return nil }
        return PixelBuffer(line)
    }

    /// What ``textLine(in:width:height:)`` gives, with the printed lines that were taken out of it: these take the feet of letters that
    /// stand on them along.
    ///
    /// - Returns: grey pixels; nil when no line was taken out.
    public func ruledLine(in box: BoundingBox, width: Int, height: Int) -> PixelBuffer? {
        let inside = box.intersection(shown.frame)
        guard !inside.isEmpty, let gone, gone.inkCount(in: inside) > 0, let part = whole?.crop(inside),
            let lines = gone.crop(inside), let kept = text.crop(inside)?.or(lines)?.dilated(3, 3)
        else { return nil }
        part.whiten(outside: kept)
        return Self.line(part.smoothed() ?? part, width: width, height: height)
    }

    /// All ink, the size of the reading frame.
    public func inkPixels() -> PixelBuffer { PixelBuffer(ink) }

    /// The strip with the sending machine's line, level and upright; not in the reading frame.
    public func headerPixels() -> PixelBuffer? { header?.grey()?.scaled(1.5, 1.5).map(PixelBuffer.init) }

    /// The characters of a comb moved together into one line, and which of its cells have ink; nil when none has.
    public func pixels(of comb: Comb) -> (pixels: PixelBuffer, inked: [Bool])? {
        CombStrip.make(comb, from: text, dpi: geometry.readingDPI).map { (PixelBuffer($0.strip), $0.inked) }
    }

    /// A box of the page enlarged, with a white margin.
    ///
    /// - Parameters:
    ///   - box: in pixels of the reading frame.
    ///   - scale: 1 to 4.
    ///   - isBold: thickens strokes by a pixel first, for faded print.
    /// - Returns: grey pixels; nil when the box lies outside the page.
    public func pixels(in box: BoundingBox, scale: Double, isBold: Bool = false) -> PixelBuffer? {
        guard var part = text.crop(box) else { return nil }
        if isBold, let bold = part.dilated(2, 2) { part = bold }
        guard let grey = part.grey(), let large = grey.scaled(scale, scale) else { return nil }
        return large.withMargin(Self.margin).map(PixelBuffer.init)
    }

    /// White around an enlarged box, in its pixels.
    private static let margin = 16

    /// Where a box in the pixels of ``pixels(in:scale:isBold:)`` stands in the reading frame.
    public func place(of box: BoundingBox, in part: BoundingBox, scale: Double) -> BoundingBox {
        let inside = part.intersection(text.frame)
        func back(_ value: Int) -> Int { Int((Double(value - Self.margin) / scale).rounded()) }
        return BoundingBox(
            inside.x0 + back(box.x0), inside.y0 + back(box.y0), inside.x0 + back(box.x1), inside.y0 + back(box.y1))
    }

    /// Boxes around ink that belongs together, in pixels of the reading frame: words, signatures, stamps, logos.
    public func inkClusters() -> [BoundingBox] {
        let dpi = geometry.readingDPI
        return text.closed(dpi / 10, dpi / 25)?.components().filter { $0.width > dpi / 8 && $0.height > dpi / 12 } ?? []
    }

    /// Boxes around ink that stands close enough on one level to be a line or a part of it, in pixels of the reading frame.
    public func lineClusters() -> [BoundingBox] {
        let dpi = geometry.readingDPI
        return text.closed(dpi / 7, max(2, dpi / 60))?.components().filter { $0.height > dpi / 16 && $0.height < dpi / 2 } ?? []
    }

    /// A line of text without the white above and below it.
    ///
    /// - Parameters:
    ///   - box: around the line, in pixels of the reading frame.
    ///   - keepsLines: whether printed lines and the walls of cells stay in.
    /// - Returns: grey pixels and where they stand; nil when there is no ink.
    public func line(in box: BoundingBox, keepsLines: Bool = false) -> (pixels: PixelBuffer, box: BoundingBox)? {
        guard let part = (keepsLines ? ink : text).crop(box) else { return nil }
        let speck = geometry.readingDPI / 50
        guard let inside = BoundingBox.around(part.components().filter { $0.height > speck || $0.width > speck }) else { return nil }
        let tight = BoundingBox(box.x0 + inside.x0, box.y0 + inside.y0, box.x0 + inside.x1, box.y0 + inside.y1)
        return (keepsLines ? ink : text).crop(tight).map { (PixelBuffer($0), tight) }
    }

    /// Number of black pixels in a box of the reading frame.
    public func inkCount(in box: BoundingBox) -> Int { text.inkCount(in: box) }

    /// Boxes around the pieces of connected ink in a box, cut off at its edges, in pixels of the reading frame.
    public func components(in box: BoundingBox) -> [BoundingBox] {
        let inside = box.intersection(text.frame)
        return text.crop(box)?.components().map { BoundingBox(inside.x0 + $0.x0, inside.y0 + $0.y0, inside.x0 + $0.x1, inside.y0 + $0.y1) }
            ?? []
    }

    /// The reading frame as PNG: all ink, or only what is handed to the reader as text.
    public func png(textOnly: Bool = false) -> [UInt8]? { (textOnly ? text : ink).png() }
}
