/// What a service has done since it was started.
public struct StepCounts: Hashable, Sendable {
    /// Files taken in, and how many of them were seen before.
    public var taken = 0
    public var seenBefore = 0
    /// Documents that reached an end here.
    public var completed = 0
    public var quarantined = 0
    /// Tries that failed and will be repeated.
    public var failedTries = 0
    public var pages = 0
    /// Most resident memory that any reader process has held, in bytes.
    public var readerMemory = 0
}
