import ReferralModel

extension BoundingBox {
    /// The squares of `size` pixels in its four corners.
    func corners(_ size: Int) -> [BoundingBox] {
        [
            BoundingBox(x0, y0, x0 + size, y0 + size), BoundingBox(x1 - size, y0, x1, y0 + size),
            BoundingBox(x0, y1 - size, x0 + size, y1), BoundingBox(x1 - size, y1 - size, x1, y1),
        ]
    }
}
