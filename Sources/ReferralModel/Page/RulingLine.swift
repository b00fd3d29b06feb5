/// A straight printed line: the border of a table, an underline to write on, a rule between sections.
public struct RulingLine: Hashable, Codable, Sendable {
    public enum Orientation: String, Codable, Sendable { case horizontal, vertical }

    public var orientation: Orientation
    /// In pixels of the reading frame; the short side is the thickness.
    public var box: BoundingBox

    public init(_ orientation: Orientation, box: BoundingBox) {
        self.orientation = orientation
        self.box = box
    }
}
