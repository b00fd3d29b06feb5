/// Why a letter cannot be made; names the file and what to do.
public struct LetterError: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String

    init(_ description: String) { self.description = description }
}
