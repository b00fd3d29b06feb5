public import FoundationEssentials

/// What a reviewer wrote beside a referral. Notes are only ever added.
public struct ReviewNote: Hashable, Codable, Sendable {
    public var by: String
    public var at: Date
    public var text: String

    public init(by: String, at: Date, text: String) {
        self.by = by
        self.at = at
        self.text = text
    }
}
