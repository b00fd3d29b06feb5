import ReferralModel

/// A value as a person reads it.
enum FieldDisplay {
    /// The value on one line, harmless for a terminal: `(210) 458-2183`, `yes`, `M17.11, M25.561`.
    static func text(_ key: FieldKey, _ content: FieldContent) -> String {
        let text =
            switch content {
            case .bool(let flag): flag ? "yes" : "no"
            case .list(let items): items.joined(separator: ", ")
            default: content.description
            }
        return TerminalText.clean(key.type == .phone ? phone(text) : text)
    }

    /// Ten digits in the form that is printed in the United States; anything else as it is.
    static func phone(_ digits: String) -> String {
        guard digits.utf8.count == 10, digits.allSatisfy(\.isNumber) else { return digits }
        return "(\(digits.prefix(3))) \(digits.dropFirst(3).prefix(3))-\(digits.suffix(4))"
    }

    /// `0.97`.
    static func confidence(_ confidence: Double) -> String {
        let hundredths = Int((min(max(confidence, 0), 1) * 100).rounded())
        return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    }
}
