/// A destination that cannot be meant as it is written.
public struct DestinationError: Error, Equatable, CustomStringConvertible {
    public var destination: String
    /// What is allowed there.
    public var reason: String

    init(_ destination: String, _ reason: String) {
        self.destination = destination
        self.reason = reason
    }

    public var description: String { "destination \(destination): \(reason)" }
}
