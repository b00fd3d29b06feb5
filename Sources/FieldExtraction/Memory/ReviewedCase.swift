public import ReferralModel

/// A referral that a person has settled: its pages, and what is right.
public struct ReviewedCase: Sendable {
    /// Number of the referral.
    public var id: Int64
    /// Of the referral alone, in order.
    public var pages: [PageText]
    public var receivedOn: CalendarDate
    /// The right values; a field that is not among them is empty on the form.
    public var values: [FieldKey: FieldContent]
    /// Number of the sending machine; nil where it is not known.
    public var sender: String?

    public init(id: Int64, pages: [PageText], receivedOn: CalendarDate, values: [FieldKey: FieldContent], sender: String? = nil) {
        self.id = id
        self.pages = pages
        self.receivedOn = receivedOn
        self.values = values
        self.sender = sender ?? pages.compactMap(\.faxHeader?.sender).first
    }
}
