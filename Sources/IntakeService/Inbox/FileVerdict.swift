/// What became of a file at one look.
enum FileVerdict: Hashable, Sendable {
    case taken
    /// Somebody else took it or renamed it.
    case gone
    /// To be looked at again after a while.
    case notYet(Duration)
    case leftAlone(LeftAlone)
    /// Stored, but still there.
    case unremovable
}
