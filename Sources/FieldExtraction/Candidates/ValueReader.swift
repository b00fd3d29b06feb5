import ReferralModel

/// Turns the text under a label into the normal form of a field, or refuses it.
protocol ValueReader: Sendable {
    /// Readings of `text` as `key`, best first; empty when it cannot be one.
    func read(_ text: String, as key: FieldKey, context: ValueContext) -> [ValueReading]
}

/// What is known of the document a value stands in.
struct ValueContext: Sendable {
    /// The day the fax came; no date in it can be later.
    var receivedOn: CalendarDate
    /// State of the patient's address, two letters; nil when not read yet.
    var state: String?
    /// The payer as read, for the pattern of member IDs.
    var payer: String?

    init(receivedOn: CalendarDate) { self.receivedOn = receivedOn }
}

/// A value in its normal form, with what it took to get there.
struct ValueReading: Sendable {
    var content: FieldContent
    /// Characters that were changed to make it valid.
    var repairs: Int
    /// How believable the value is in itself, 0 to 1.
    var plausibility: Double
}
