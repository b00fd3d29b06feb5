/// The person in front of a store. What the store gives out is then written down, before it is given out, under this name.
public struct Onlooker: Hashable, Sendable {
    /// The name as it is recorded, 1 to 100 characters.
    public var name: String
    /// What shows it, as in `referral show`.
    public var command: String

    public init(name: String, command: String) {
        self.name = name
        self.command = command
    }
}
