extension Int {
    /// The nearest whole number of pixels; what is beyond any page, or no number at all, becomes a number that can still be reckoned with.
    ///
    /// Coordinates come from files, and `Int.init` ends the process for those that do not fit.
    package init(pixels value: Double) { self = value.isNaN ? 0 : Int(Swift.max(-1e9, Swift.min(1e9, value.rounded()))) }
}
