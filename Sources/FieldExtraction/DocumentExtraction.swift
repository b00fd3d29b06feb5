public import ReferralModel

/// What extraction found in one file.
public struct DocumentExtraction: Sendable {
    public var documentClass: DocumentClass
    /// Probability that the class is right, 0 to 1.
    public var classConfidence: Double
    /// Without findings: rules are another room's work.
    public var referrals: [Referral]
    /// All labels with the values beside them as the forms print them.
    public var pairs: [PrintedPair]

    public init(documentClass: DocumentClass, classConfidence: Double, referrals: [Referral], pairs: [PrintedPair]) {
        self.documentClass = documentClass
        self.classConfidence = classConfidence
        self.referrals = referrals
        self.pairs = pairs
    }
}
