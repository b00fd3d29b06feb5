/// How soon the patient has to be seen.
public enum Urgency: String, Codable, CaseIterable, Sendable {
    case routine, urgent, emergent

    /// The larger overtakes: 0, 1, 2.
    public var priority: Int {
        switch self {
        case .routine: 0
        case .urgent: 1
        case .emergent: 2
        }
    }
}
