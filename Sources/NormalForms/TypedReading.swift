public import ReferralModel

/// What a text can mean as a value of a field.
public struct TypedReading: Hashable, Sendable {
    /// In the field's normal form.
    public var value: FieldContent
    /// The text it was read from.
    public var raw: String
    /// What was changed to get there; empty when the text was already right.
    public var repairs: [Repair]
    /// How believable the value is in itself, 0 to 1. Below 0.2 it is printed but impossible, as an NPI with a wrong check digit.
    public var plausibility: Double

    public init(_ value: FieldContent, raw: String, repairs: [Repair] = [], plausibility: Double = 1) {
        self.value = value
        self.raw = raw
        self.repairs = repairs
        self.plausibility = plausibility
    }
}
