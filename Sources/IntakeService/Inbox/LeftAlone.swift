/// Why something in an inbox is not touched.
enum LeftAlone: String, Hashable, Sendable {
    /// A symbolic link: it could lead anywhere.
    case link
    /// A pipe, a socket or a device.
    case notAFile = "not_a_file"
    /// This user may not read it.
    case unreadable
    /// In a folder too far down.
    case tooDeep = "too_deep"
    /// Larger than a document can be.
    case tooLarge = "too_large"
}
