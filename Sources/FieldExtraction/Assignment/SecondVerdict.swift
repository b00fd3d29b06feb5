/// What a second look said of a value; scores are 0 to 1.
enum SecondVerdict: Sendable {
    /// Nobody looked, or nothing was read.
    case none
    case agrees(Double)
    case differs(Double)
}
