public import ReferralModel

/// The text of a file's pages and the pairs that they print.
public struct PageReadings: Hashable, Codable, Sendable {
    public var pages: [PageText]
    public var pairs: [PrintedPair]

    public init(pages: [PageText], pairs: [PrintedPair]) {
        self.pages = pages
        self.pairs = pairs
    }
}
