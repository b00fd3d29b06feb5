/// Whom or what a part of a form is about.
enum Section: String, CaseIterable, Sendable {
    case patient, insurance, insurance2, referrer, recipient, referral
    /// People, places and findings that are no part of the contract: emergency contact, pharmacy, medications.
    case other
    /// The heading of a practice or hospital; whose it is shows only when the whole file is known.
    case letterhead

    /// Whether shared names such as `phone` mean something else in it than before it.
    var isParty: Bool { self != .referral }

    /// Whether it is one of the two sides of a referral, which stand side by side on many forms.
    var isOfSides: Bool { self == .referrer || self == .recipient }
}
