/// A mistake in `rules.yaml`.
public struct RuleBookError: Error, Equatable, CustomStringConvertible, Sendable {
    public let file: String
    /// From 1.
    public let line: Int
    /// What is wrong and what is allowed.
    public let problem: String

    public init(file: String, line: Int, problem: String) {
        self.file = file
        self.line = line
        self.problem = problem
    }

    public var description: String { "\(file):\(line): \(problem)" }
}
