/// What of the fax the desk shows.
struct DeskView: Hashable, Sendable {
    /// How much is seen around the value.
    enum Extent: Int, Hashable, Sendable {
        case place, surroundings, page
    }

    var extent = Extent.place
    /// A page that was jumped to, from 1; nil for the page of the value.
    var page: Int?
    /// Quarter turns clockwise.
    var turns = 0

    mutating func widen() {
        extent = Extent(rawValue: extent.rawValue + 1) ?? .place
        if extent == .place { page = nil }
    }
}
