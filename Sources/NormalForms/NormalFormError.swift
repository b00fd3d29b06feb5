public import ReferralModel

/// Why something typed is no value of a field.
public struct NormalFormError: Error, Equatable, CustomStringConvertible, Sendable {
    public let key: FieldKey
    /// The form that is asked for, with a made-up example.
    public let expected: String

    public init(_ key: FieldKey, expected: String) {
        self.key = key
        self.expected = expected
    }

    /// Names the field and the form, never what was typed.
    public var description: String { "\(key.rawValue): expected \(expected)" }
}
