/// How far a delivery has come. None of these claims more than the destination has acknowledged.
public enum DeliveryState: String, Codable, CaseIterable, Sendable {
    case waiting
    /// On its way; what became of it is not known.
    case sending
    /// The destination acknowledged it.
    case delivered
    /// The destination refused it again and again; a person has to look.
    case dead
}
