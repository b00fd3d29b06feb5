/// One step of a schema: a script that is run once.
public struct Migration: Hashable, Sendable {
    /// From 1. Numbers may be left out.
    public var number: Int
    public var name: String
    public var script: String

    public init(number: Int, name: String, script: String) {
        self.number = number
        self.name = name
        self.script = script
    }
}
