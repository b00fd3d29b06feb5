/// Names a referral for good; small enough to be typed.
public struct ReferralID: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible {
    public let rawValue: Int64

    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// Reads the digits that ``description`` writes; nil for anything else.
    public init?(_ text: some StringProtocol) {
        guard let number = Int64(text), number > 0 else { return nil }
        rawValue = number
    }

    public var description: String { String(rawValue) }

    public static func < (l: ReferralID, r: ReferralID) -> Bool { l.rawValue < r.rawValue }
}
