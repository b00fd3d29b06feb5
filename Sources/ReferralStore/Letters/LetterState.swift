/// How far a letter came. There is no word for "sent": that a carrier took it does not mean that it arrived.
public enum LetterState: String, Codable, CaseIterable, Sendable {
    case made
    /// A carrier has it.
    case handedOver = "handed_over"
    /// It is known to have arrived.
    case receipt
}
