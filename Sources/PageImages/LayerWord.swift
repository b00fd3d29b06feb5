public import ReferralModel

/// A word of a PDF's own text.
public struct LayerWord: Hashable, Sendable {
    public let text: String
    /// In pixels; of which image is said where it is handed out.
    public let box: BoundingBox
}
