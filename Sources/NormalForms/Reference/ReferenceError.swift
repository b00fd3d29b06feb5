/// Why a file of `Models/` cannot be used.
public struct ReferenceError: Error, Equatable, CustomStringConvertible, Sendable {
    public let file: String
    /// From 1; nil when the whole file is meant.
    public let line: Int?
    public let problem: String

    public init(file: String, line: Int? = nil, problem: String) {
        self.file = file
        self.line = line
        self.problem = problem
    }

    public var description: String { file + (line.map { ":\($0)" } ?? "") + ": " + problem }
}
