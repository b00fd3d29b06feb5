/// What `NOTIFY` sent.
public struct PostgresNotification: Hashable, Sendable {
    public var channel: String
    public var payload: String
}
