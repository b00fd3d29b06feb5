public import ReferralModel

/// What a page looks like after turning and straightening, for a person.
public struct PagePicture: Hashable, Sendable {
    public var geometry: PageGeometry
    /// Size in pixels of the reading frame.
    public var width: Int
    public var height: Int
    /// 0 black to 255 white, row by row without padding.
    public var grey: [UInt8]

    public init(geometry: PageGeometry, width: Int, height: Int, grey: [UInt8]) {
        self.geometry = geometry
        self.width = width
        self.height = height
        self.grey = grey
    }
}
