import Foundation

/// The rules of a clinic, in the order of the file.
public struct RuleBook: Sendable {
    public let rules: [Rule]

    public init(rules: [Rule]) { self.rules = rules }

    /// - Parameter path: of `rules.yaml`.
    /// - Throws: ``RuleBookError`` for the first mistake.
    public init(path: String) throws(RuleBookError) {
        let reading = Self.read(path)
        if let first = reading.problems.first { throw first }
        rules = reading.rules
    }

    /// All mistakes in a file, in the order of their lines; empty when it is right.
    public static func problems(path: String) -> [RuleBookError] { read(path).problems }

    private static func read(_ path: String) -> (rules: [Rule], problems: [RuleBookError]) {
        guard let data = FileManager.default.contents(atPath: path) else {
            return ([], [RuleBookError(file: path, line: 1, problem: "cannot be read")])
        }
        var parser = RuleBookParser(file: path)
        return (parser.parse(String(decoding: data, as: UTF8.self)), parser.problems.sorted { $0.line < $1.line })
    }
}
