/// Where a referral is in its life. Which moves there are, the database says.
public enum TrackingStatus: String, Codable, CaseIterable, Sendable {
    case received
    case needsReview = "needs_review"
    case ready, accepted, declined, scheduled, completed
    case noShow = "no_show"
    case cancelled, closed
}
