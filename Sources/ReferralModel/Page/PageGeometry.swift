/// How the page image stored in the file and the picture that was read belong together.
public struct PageGeometry: Hashable, Codable, Sendable {
    /// Size of the image as stored, in pixels.
    public var storedWidth: Int
    public var storedHeight: Int
    /// Resolution of the stored image, in dots per inch; fax pixels are often not square (204 x 98, ITU-T T.30).
    public var storedDPIX: Int
    public var storedDPIY: Int
    /// Size of the reading frame (upright, straight, square pixels), in pixels.
    public var readingWidth: Int
    public var readingHeight: Int
    /// Resolution of the reading frame, in dots per inch.
    public var readingDPI: Int
    /// By how much the stored image was turned clockwise to be upright: 0, 90, 180 or 270 degrees.
    public var rotation: Int
    /// Skew that was taken out after turning, in degrees, positive when lines fell to the right.
    public var skew: Double
    /// Maps the reading frame to the stored image.
    public var toStored: PlaneTransform

    public init(
        storedWidth: Int, storedHeight: Int, storedDPIX: Int, storedDPIY: Int, readingWidth: Int, readingHeight: Int,
        readingDPI: Int, rotation: Int = 0, skew: Double = 0, toStored: PlaneTransform = .identity
    ) {
        self.storedWidth = storedWidth
        self.storedHeight = storedHeight
        self.storedDPIX = storedDPIX
        self.storedDPIY = storedDPIY
        self.readingWidth = readingWidth
        self.readingHeight = readingHeight
        self.readingDPI = readingDPI
        self.rotation = rotation
        self.skew = skew
        self.toStored = toStored
    }

    /// A box of the reading frame in pixels of the stored image, clipped to it.
    public func storedBox(_ box: BoundingBox) -> BoundingBox {
        toStored.apply(box).intersection(BoundingBox(0, 0, storedWidth, storedHeight))
    }
}
