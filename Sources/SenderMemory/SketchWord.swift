/// A word that a form prints, as far as the faxes seen of it tell.
public struct SketchWord: Hashable, Codable, Sendable {
    /// See ``SeenWord/mark(_:)``.
    public var mark: UInt32
    public var box: PlaneBox
    /// On how many faxes of the form it stood there.
    public var seen: Int

    public init(mark: UInt32, box: PlaneBox, seen: Int = 1) {
        self.mark = mark
        self.box = box
        self.seen = seen
    }
}
