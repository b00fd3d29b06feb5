/// What a second look read.
public struct SecondReading: Hashable, Sendable {
    public var text: String
    /// How sure the reader is, 0 to 1.
    public var score: Double

    public init(text: String, score: Double) {
        self.text = text
        self.score = score
    }
}
