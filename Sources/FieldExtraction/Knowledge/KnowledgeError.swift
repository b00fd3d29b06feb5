/// A file of `Models/` that cannot be used.
public struct KnowledgeError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Path of the file.
    public var file: String
    /// Counted from 1; nil when the fault is not in one line.
    public var line: Int?
    /// What is wrong and what is allowed.
    public var message: String

    public init(file: String, line: Int? = nil, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    public var description: String { file + (line.map { ":\($0)" } ?? "") + ": " + message }
}
