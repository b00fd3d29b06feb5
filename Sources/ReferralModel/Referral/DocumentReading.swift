/// All that was read out of one file.
public struct DocumentReading: Hashable, Codable, Sendable {
    public var documentClass: DocumentClass
    /// Probability that the class is right, 0 to 1. In doubt the file goes to a person.
    public var classConfidence: Double
    public var pages: [PageText]
    public var referrals: [Referral]
    public var pairs: [PrintedPair]
    /// Replies to letters of this house; a file with one may hold referrals as well.
    public var replies: [LetterReply]

    public init(
        documentClass: DocumentClass, classConfidence: Double, pages: [PageText], referrals: [Referral], pairs: [PrintedPair],
        replies: [LetterReply] = []
    ) {
        self.documentClass = documentClass
        self.classConfidence = classConfidence
        self.pages = pages
        self.referrals = referrals
        self.pairs = pairs
        self.replies = replies
    }
}
