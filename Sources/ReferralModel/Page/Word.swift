/// A word as it was read, in the reading frame of its page.
public struct Word: Hashable, Codable, Sendable {
    /// What read a word that Tesseract did not.
    public enum Reader: String, Hashable, Codable, Sendable {
        /// The network for writing by hand.
        case handPrint = "hand_print"
    }

    public var text: String
    /// In pixels of the reading frame.
    public var box: BoundingBox
    /// Probability that the text is right, 0 to 1.
    public var confidence: Double
    /// Number of the text line the reader put the word in; words of one line share it. Unique within a page.
    public var line: Int
    /// Number of the block of text (paragraph, cell, column) the line is in. Unique within a page.
    public var block: Int
    /// nil for Tesseract and for a PDF's own text.
    public var reader: Reader?

    public init(_ text: String, box: BoundingBox, confidence: Double, line: Int = 0, block: Int = 0, reader: Reader? = nil) {
        self.text = text
        self.box = box
        self.confidence = confidence
        self.line = line
        self.block = block
        self.reader = reader
    }
}
