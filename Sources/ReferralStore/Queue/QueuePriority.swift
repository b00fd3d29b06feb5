/// How much a document may overtake. Age counts as well, so nothing waits for ever: a document that has waited longer than
/// the head start of a more pressing one goes before it.
public enum QueuePriority: Int, Codable, CaseIterable, Comparable, Sendable {
    case routine = 0
    case urgent = 1
    case emergent = 2

    /// Seconds by which it counts as older than it is.
    public var headStart: Int {
        switch self {
        case .routine: 0
        case .urgent: 4 * 3600
        case .emergent: 24 * 3600
        }
    }

    public static func < (l: QueuePriority, r: QueuePriority) -> Bool { l.rawValue < r.rawValue }
}
