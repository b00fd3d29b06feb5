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
    /// Text only: lines and boxes are taken out, bars turned to black on white.
    let text: Bitmap
    /// Everything, for a second look and for pictures.
    let ink: Bitmap

    init(number: Int, ink: Bitmap, geometry: PageGeometry) throws(ReadFailure) {
        let dpi = geometry.readingDPI
        guard let work = Speckle.removed(from: ink, dpi: dpi) ?? ink.copy() else { throw ReadFailure(.tooLarge, "page \(number) does not fit into memory") }
        self.number = number
        self.ink = ink
        self.geometry = geometry
        for bar in DarkBars.find(in: work, dpi: dpi) { work.invert(bar) }
        let boxes = CheckboxFinder.find(in: work, dpi: dpi)
        for box in boxes { CheckboxEraser.erase(box.box, from: work) }
        let lines = RulingLineFinder.find(in: work, dpi: dpi)
        text = RulingLineFinder.without(lines.mask, work) ?? work
        rulingLines = lines.lines
        checkboxes = boxes
    }

    /// Whether there is too little ink for any text.
    public var isBlank: Bool {
        text.inkCount < geometry.readingDPI * geometry.readingDPI / 60
    }

    /// The text as bytes: 0 black, 255 white, `width` x `height` of the reading frame, rows without padding.
    public func textPixels() -> [UInt8] { text.greyBytes() }

    /// The reading frame as PNG: all ink, or only what is handed to the reader as text.
    public func png(textOnly: Bool = false) -> [UInt8]? { (textOnly ? text : ink).png() }
}
