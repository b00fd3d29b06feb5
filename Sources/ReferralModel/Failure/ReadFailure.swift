/// Why a file could not be read.
public struct ReadFailure: Error, Hashable, Codable, Sendable, CustomStringConvertible {
    /// The codes of the contract.
    public enum Code: String, Codable, CaseIterable, Sendable {
        case encrypted, corrupt, unsupported, timeout, crashed
        case tooLarge = "too_large"
    }

    public var code: Code
    /// What was wrong and what to do next, for a person. Never carries text of the document.
    public var message: String

    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    public var description: String { code.rawValue + ": " + message }

    /// Whether another try could end differently.
    public var isWorthRetrying: Bool { code == .timeout || code == .crashed }
}
