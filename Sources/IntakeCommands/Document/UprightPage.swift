import DocumentPipeline
import ReferralModel

/// A page as a person looks at it, and the way from boxes of the stored page to it.
struct UprightPage: Sendable {
    let picture: GrayPicture
    private let toUpright: PlaneTransform

    /// Nil when the picture is empty.
    init?(_ page: PagePicture) {
        guard let picture = GrayPicture(width: page.width, height: page.height, pixels: page.grey) else { return nil }
        self.picture = picture
        toUpright = page.geometry.toStored.inverse ?? .identity
    }

    /// A box of the stored page, in pixels of the upright one.
    func box(_ stored: BoundingBox) -> BoundingBox {
        toUpright.apply(stored).intersection(BoundingBox(0, 0, picture.width, picture.height))
    }

    /// The surroundings of a box of the stored page, or all of the page; and the marks as they lie in that part.
    /// A greater `reach` shows more around the box.
    func part(
        around stored: BoundingBox?, marks: [PageMark], reach: Int = 1
    ) -> (GrayPicture, [(BoundingBox, PageMark.Level)]) {
        let boxes = marks.map { (box($0.box), $0.level) }
        guard let stored else { return (picture, boxes) }
        let target = box(stored)
        let margin = max(40, target.height) * reach
        let frame = BoundingBox(target.x0 - 4 * margin, target.y0 - margin, target.x1 + margin, target.y1 + margin)
            .intersection(BoundingBox(0, 0, picture.width, picture.height))
        guard let part = picture.crop(frame) else { return (picture, boxes) }
        return (part, boxes.map { (BoundingBox($0.x0 - frame.x0, $0.y0 - frame.y0, $0.x1 - frame.x0, $0.y1 - frame.y0), $1) })
    }
}

extension PageMark.Level {
    /// Red, green, blue.
    var colour: (UInt8, UInt8, UInt8) {
        switch self {
        case .sure: (30, 160, 60)
        case .likely: (225, 165, 0)
        case .doubtful: (220, 30, 30)
        case .person: (40, 90, 220)
        }
    }
}
