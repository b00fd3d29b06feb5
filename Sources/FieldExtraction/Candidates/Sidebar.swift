import ReferralModel

/// The column beside the text of a letter: it tells who is in the practice that writes, and how to reach it.
struct Sidebar {
    private let layout: PageLayout

    init(_ layout: PageLayout) { self.layout = layout }

    func holds(_ box: BoundingBox) -> Bool {
        guard let gutter = layout.gutter, gutter.holds(box) else { return false }
        return (box.midX < Double(gutter.x)) == (2 * gutter.x < layout.width)
    }

    /// The candidates, with the numbers of the sidebar taken as the sender's: `Appointments` is the line of who is written to only on a
    /// form of theirs.
    func ofSender(_ candidates: [Candidate]) -> [Candidate] {
        candidates.map { candidate in
            guard holds(candidate.box) else { return candidate }
            var own = candidate
            if own.key == .recipientPhone { own.key = .referrerPhone }
            if own.key == .recipientFax { own.key = .referrerFax }
            return own
        }
    }
}
