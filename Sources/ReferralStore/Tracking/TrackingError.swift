/// A move that the state machine does not have.
public struct TrackingError: Error, Equatable, CustomStringConvertible {
    /// In the words of the database: what the referral is, and what it cannot become.
    public var description: String
}
