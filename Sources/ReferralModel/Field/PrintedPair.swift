/// A label and the value beside it as the form prints them, whether the contract knows the field or not.
public struct PrintedPair: Hashable, Codable, Sendable {
    public var label: String
    public var value: String
    /// Position in the file, from 1.
    public var page: Int

    public init(label: String, value: String, page: Int) {
        self.label = label
        self.value = value
        self.page = page
    }
}
