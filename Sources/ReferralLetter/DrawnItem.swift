/// Something to be drawn on a page. Places are in points from the top left corner.
enum DrawnItem: Hashable, Sendable {
    /// Text on a base line.
    case text(String, x: Double, y: Double, size: Double, isBold: Bool)
    case line(x0: Double, x1: Double, y: Double, width: Double)
    /// An empty square to tick.
    case box(x: Double, y: Double, size: Double)
    case qr(String, x: Double, y: Double, size: Double)
}
