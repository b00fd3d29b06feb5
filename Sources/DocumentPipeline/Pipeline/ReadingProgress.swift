public import ReferralModel

/// How far the reading of a document has come.
public struct ReadingProgress: Hashable, Codable, Sendable {
    /// Pages read so far; 0 when the file was just opened.
    public var pagesRead: Int
    public var pageCount: Int
    /// How soon the patient has to be seen, as far as the pages read so far tell; nil when they do not.
    public var urgency: Urgency?

    public init(pagesRead: Int, pageCount: Int, urgency: Urgency? = nil) {
        self.pagesRead = pagesRead
        self.pageCount = pageCount
        self.urgency = urgency
    }
}
