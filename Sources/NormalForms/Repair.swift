/// A change that made a text valid; every one lowers the confidence in the value.
public enum Repair: Hashable, Sendable {
    /// A character that OCR confuses was exchanged, as `O` for `0` in a number.
    case character
    /// A separator was added or dropped, as the dot of an ICD-10-CM code.
    case separator
    /// The value was found by its meaning, as a code by its description.
    case meaning
    /// The order of the parts was not the usual one, as the day before the month.
    case order
}
