/// A word read in a line of print.
public struct PrintedWord: Hashable, Sendable {
    public let text: String
    /// Columns of the picture of the line, in pixels.
    public let columns: Range<Int>
    /// 0 to 1: the least sure of its characters and of the spaces beside it, on the scale of Tesseract.
    public let confidence: Double
}
