/// An upright rectangle in pixels, origin at the top left; `x1` and `y1` lie just outside.
///
/// Which image the pixels belong to is said where a box is used: inside the pipeline it is the *reading frame*
/// (upright, straight, square pixels), in everything handed out it is the page image as stored in the file.
public struct BoundingBox: Hashable, Sendable {
    public var x0: Int
    public var y0: Int
    public var x1: Int
    public var y1: Int

    public init(_ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int) {
        self.x0 = x0
        self.y0 = y0
        self.x1 = x1
        self.y1 = y1
    }

    public var width: Int { x1 - x0 }
    public var height: Int { y1 - y0 }
    public var midX: Double { Double(x0 + x1) / 2 }
    public var midY: Double { Double(y0 + y1) / 2 }
    public var isEmpty: Bool { x1 <= x0 || y1 <= y0 }
    public var area: Int { isEmpty ? 0 : width * height }

    /// The smallest box that holds both.
    public func union(_ other: BoundingBox) -> BoundingBox {
        BoundingBox(min(x0, other.x0), min(y0, other.y0), max(x1, other.x1), max(y1, other.y1))
    }

    /// What both share; empty when they do not meet.
    public func intersection(_ other: BoundingBox) -> BoundingBox {
        BoundingBox(max(x0, other.x0), max(y0, other.y0), min(x1, other.x1), min(y1, other.y1))
    }

    /// Shrunk by `margin` pixels on each side; a negative margin grows it.
    public func inset(by margin: Int) -> BoundingBox {
        BoundingBox(x0 + margin, y0 + margin, x1 - margin, y1 - margin)
    }

    /// How many pixel rows both cover.
    public func verticalOverlap(_ other: BoundingBox) -> Int { max(0, min(y1, other.y1) - max(y0, other.y0)) }

    /// How many pixel columns both cover.
    public func horizontalOverlap(_ other: BoundingBox) -> Int { max(0, min(x1, other.x1) - max(x0, other.x0)) }

    /// Whether the centre of `other` lies inside.
    public func containsCenter(of other: BoundingBox) -> Bool {
        Double(x0) <= other.midX && other.midX < Double(x1) && Double(y0) <= other.midY && other.midY < Double(y1)
    }

    /// The smallest box around all of `boxes`; nil when there are none.
    public static func around(_ boxes: some Sequence<BoundingBox>) -> BoundingBox? {
        boxes.reduce(nil) { $0?.union($1) ?? $1 }
    }
}

extension BoundingBox: Codable {
    public init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        self.init(
            try list.decode(Int.self), try list.decode(Int.self), try list.decode(Int.self), try list.decode(Int.self))
    }

    /// Written as `[x0, y0, x1, y1]`, the form of the contract.
    public func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        try list.encode(x0)
        try list.encode(y0)
        try list.encode(x1)
        try list.encode(y1)
    }
}
