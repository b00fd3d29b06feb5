/// One page as it was read: what stands where. Everything after this knows no pixels.
public struct PageText: Hashable, Codable, Sendable {
    /// Where the words came from.
    public enum Source: String, Codable, Sendable {
        /// The PDF's own text, where it agrees with the picture.
        case textLayer = "text_layer"
        case ocr
        /// A page without ink; nothing was read.
        case blank
    }

    /// Position in the file, from 1.
    public var number: Int
    public var geometry: PageGeometry
    public var source: Source
    /// In reading order. The words of ``faxHeader`` are not among them.
    public var words: [Word]
    public var rulingLines: [RulingLine]
    public var checkboxes: [Checkbox]
    public var inkRegions: [InkRegion]
    public var faxHeader: FaxHeader?

    public init(
        number: Int, geometry: PageGeometry, source: Source, words: [Word] = [], rulingLines: [RulingLine] = [],
        checkboxes: [Checkbox] = [], inkRegions: [InkRegion] = [], faxHeader: FaxHeader? = nil
    ) {
        self.number = number
        self.geometry = geometry
        self.source = source
        self.words = words
        self.rulingLines = rulingLines
        self.checkboxes = checkboxes
        self.inkRegions = inkRegions
        self.faxHeader = faxHeader
    }
}
