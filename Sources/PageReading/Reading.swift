/// One way to read a box.
public struct Reading: Hashable, Sendable {
    public let text: String
    /// How sure the reading is, 0 to 1: the share of its own looks that agree, weighed by Tesseract's confidence.
    public let score: Double
}
