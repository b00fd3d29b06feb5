/// Ink that is there but was not read as text, so that nobody takes its place for empty.
public struct InkRegion: Hashable, Codable, Sendable {
    public enum Kind: String, Codable, Sendable {
        /// Pen strokes: a signature, a note by hand.
        case handwriting
        /// A rubber stamp, often at an angle.
        case stamp
        /// A logo, a photograph, a bar code.
        case graphic
        case unknown
    }

    /// In pixels of the reading frame.
    public var box: BoundingBox
    public var kind: Kind

    public init(box: BoundingBox, kind: Kind) {
        self.box = box
        self.kind = kind
    }
}
