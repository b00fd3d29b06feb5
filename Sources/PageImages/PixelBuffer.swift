/// Grey pixels to be read: 0 black, 255 white, row by row without padding.
public struct PixelBuffer: Sendable {
    public let width: Int
    public let height: Int
    public let bytes: [UInt8]

    init(_ bitmap: Bitmap) {
        width = bitmap.width
        height = bitmap.height
        bytes = bitmap.greyBytes()
    }
}
