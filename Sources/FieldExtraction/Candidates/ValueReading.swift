import ReferralModel

/// A value in its normal form, with what it took to get there.
struct ValueReading: Sendable {
    var content: FieldContent
    /// Changes that were made to make it valid.
    var repairs: Int
    /// How believable the value is in itself, 0 to 1.
    var plausibility: Double
    /// It is in the vocabulary of its field.
    var isKnown = false
}
