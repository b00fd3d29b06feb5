/// What became of a file at one look.
enum FileVerdict: Hashable, Sendable {
    case taken
    /// Somebody else took it or renamed it.
    case gone
    /// To be looked at again after a while.
    case notYet(Duration)
    /// It failed for a reason that may pass, as a share that is busy or away.
    case hindered(FileFault)
    case leftAlone(LeftAlone)
    /// Stored, but still there.
    case unremovable
}
