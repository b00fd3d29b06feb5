import CLeptonica

/// Settings of the library as a whole.
enum Leptonica {
    /// Keeps Leptonica from writing to standard error; its failures come back as typed errors.
    static func beQuiet() { _ = once }

    private static let once: Void = { _ = setMsgSeverity(Int32(L_SEVERITY_NONE)) }()
}
