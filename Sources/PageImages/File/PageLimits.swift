/// How much of a file is read before it is refused.
public struct PageLimits: Hashable, Codable, Sendable {
    /// Bytes of a file.
    public var bytes: Int
    /// Pages of a file.
    public var pages: Int
    /// Pixels of a page as it is held in memory; a larger page loses resolution rather than fail.
    public var pixels: Int
    /// Longest side of a page, in points (1/72 inch).
    public var points: Double

    public init(bytes: Int, pages: Int, pixels: Int, points: Double) {
        self.bytes = bytes
        self.pages = pages
        self.pixels = pixels
        self.points = points
    }

    /// 64 MiB, 500 pages, a legal sheet at 400 dpi, and ten feet of continuous paper.
    public static let standard = PageLimits(bytes: 64 << 20, pages: 500, pixels: 20_000_000, points: 8640)
}
