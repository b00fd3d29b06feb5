/// A box on a page in widths of the page, so that it means the same at any resolution; the origin is at the top left.
public struct PlaneBox: Hashable, Codable, Sendable {
    public var x0, y0, x1, y1: Double

    public init(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
        self.x0 = x0
        self.y0 = y0
        self.x1 = x1
        self.y1 = y1
    }

    public var midY: Double { (y0 + y1) / 2 }
    public var height: Double { y1 - y0 }

    /// The smallest box that holds both.
    public func union(_ other: PlaneBox) -> PlaneBox {
        PlaneBox(min(x0, other.x0), min(y0, other.y0), max(x1, other.x1), max(y1, other.y1))
    }
}
