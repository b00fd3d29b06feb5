public import ReferralModel

/// What is known of the document that a value stands in.
public struct ReadingContext: Sendable {
    /// The day the fax came; no date on it is later, but for typing errors.
    public var receivedOn: CalendarDate
    /// State of the patient's address, two letters.
    public var state: String?
    /// The payer as read; tells the pattern of member IDs.
    public var payer: String?

    public init(receivedOn: CalendarDate, state: String? = nil, payer: String? = nil) {
        self.receivedOn = receivedOn
        self.state = state
        self.payer = payer
    }
}
