import ReferralModel

/// What a file was found to be.
struct ClassVerdict: Sendable {
    var documentClass: DocumentClass
    /// Probability that the class is right, 0 to 1.
    var confidence: Double
    /// A person decides: a referral that is taken for other mail is lost.
    var isInDoubt: Bool
    /// It has a page that is neither blank nor a cover sheet.
    var hasContent = true
}
