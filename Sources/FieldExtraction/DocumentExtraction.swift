public import ReferralModel

/// What extraction found in one file.
public struct DocumentExtraction: Sendable {
    public var documentClass: DocumentClass
    /// Probability that the class is right, 0 to 1.
    public var classConfidence: Double
    /// A person decides what the file is. Its `referrals` are then what it would be as one, whatever the class.
    public var isClassInDoubt: Bool
    /// Without findings: rules are another room's work.
    public var referrals: [Referral]
    /// All labels with the values beside them as the forms print them.
    public var pairs: [PrintedPair]

    public init(
        documentClass: DocumentClass, classConfidence: Double, isClassInDoubt: Bool, referrals: [Referral], pairs: [PrintedPair]
    ) {
        self.documentClass = documentClass
        self.classConfidence = classConfidence
        self.isClassInDoubt = isClassInDoubt
        self.referrals = referrals
        self.pairs = pairs
    }
}
