/// All that was read out of one file.
public struct DocumentReading: Hashable, Codable, Sendable {
    public var documentClass: DocumentClass
    /// Probability that the class is right, 0 to 1.
    public var classConfidence: Double
    /// A person decides what the file is; `referrals` then holds what it would be as one, whatever the class.
    public var isClassInDoubt: Bool
    public var pages: [PageText]
    public var referrals: [Referral]
    public var pairs: [PrintedPair]
    /// Replies to letters of this house; a file with one may hold referrals as well.
    public var replies: [LetterReply]

    public init(
        documentClass: DocumentClass, classConfidence: Double, isClassInDoubt: Bool = false, pages: [PageText], referrals: [Referral],
        pairs: [PrintedPair], replies: [LetterReply] = []
    ) {
        self.documentClass = documentClass
        self.classConfidence = classConfidence
        self.isClassInDoubt = isClassInDoubt
        self.pages = pages
        self.referrals = referrals
        self.pairs = pairs
        self.replies = replies
    }

    /// Whether something of it is for the desk or for downstream: it is a referral, or a person has to say that it is none.
    public var holdsReferrals: Bool { documentClass == .referral || isClassInDoubt }
}
