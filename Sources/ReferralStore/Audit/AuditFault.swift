/// A place where the record of what people did was tampered with.
public struct AuditFault: Hashable, Sendable, CustomStringConvertible {
    /// Which link of the chain; nil for a row that never got one.
    public var position: Int64?
    /// `event` or `field_change`, and the row's number in it; nil when it is about the end of the chain.
    public var source: String?
    public var row: Int64?
    /// What is wrong, in words.
    public var problem: String

    public var description: String {
        let link = position.map { "link \($0)" } ?? "no link"
        let subject = source.map { " (\($0) \(row ?? 0))" } ?? ""
        return link + subject + ": " + problem
    }
}
