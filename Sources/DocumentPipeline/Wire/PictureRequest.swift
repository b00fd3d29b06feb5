public import ReferralModel

/// Which picture of a page is wanted.
public struct PictureRequest: Hashable, Codable, Sendable {
    /// Position in the file, from 1.
    public var page: Int
    /// The part that is wanted, in pixels of the stored image; nil for all of it.
    public var crop: BoundingBox?
    /// Boxes to draw, in pixels of the stored image.
    public var boxes: [BoundingBox]
    /// Most pixels across; nil for the page's own.
    public var maxWidth: Int?

    public init(page: Int, crop: BoundingBox? = nil, boxes: [BoundingBox] = [], maxWidth: Int? = nil) {
        self.page = page
        self.crop = crop
        self.boxes = boxes
        self.maxWidth = maxWidth
    }
}
