/// The picture of a line as it was cut from a page.
public struct LineImage: Sendable {
    /// Grey pixels, 0 black to 255 white, row by row.
    public let bytes: [UInt8]
    /// In pixels.
    public let width: Int
    /// In pixels.
    public let height: Int

    public init(bytes: [UInt8], width: Int, height: Int) {
        self.bytes = bytes
        self.width = width
        self.height = height
    }
}
