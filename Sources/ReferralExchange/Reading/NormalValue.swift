import ReferralModel

/// Brings what another system wrote into the type that a field is stored in.
enum NormalValue {
    /// - Returns: nil for what is empty, or cannot be stored as the field's type.
    static func of(_ text: String?, for key: FieldKey) -> FieldContent? {
        guard let text = text?.oneLine, !text.isEmpty else { return nil }
        switch key.type {
        case .date: return CalendarDate(iso: String(text.prefix(10))).map { .text($0.description) }
        case .phone: return .text(phone(text))
        case .id, .state: return .text(String(text.uppercased().filter { $0 != " " }))
        case .email: return .text(text.lowercased())
        case .int: return Int32(text).map { .int(Int($0)) }
        case .bool: return text == "true" ? .bool(true) : text == "false" ? .bool(false) : nil
        case .icd10, .procedure: return .list([text])
        default: return .text(text)
        }
    }

    /// As it was written, where the sender was this program: only what a column cannot hold is refused.
    static func exactly(_ texts: [String], for key: FieldKey) -> FieldContent? {
        let texts = texts.map(\.oneLine).filter { !$0.isEmpty }
        guard let first = texts.first else { return nil }
        if key.isList { return .list(texts) }
        switch key.type {
        case .date, .int, .bool: return of(first, for: key)
        default: return .text(first)
        }
    }

    static func list(_ codes: [String?]) -> FieldContent? {
        let codes = codes.compactMap { $0?.oneLine }.filter { !$0.isEmpty }
        return codes.isEmpty ? nil : .list(codes)
    }

    /// The ten digits of a North American number; anything else as it is.
    private static func phone(_ text: String) -> String {
        var digits = text.unicodeScalars.filter { ("0"..."9").contains($0) }.map(Character.init)
        if digits.count == 11, digits.first == "1" { digits.removeFirst() }
        let isPlain = text.unicodeScalars.allSatisfy { "0123456789 +-().".unicodeScalars.contains($0) }
        return digits.count == 10 && isPlain ? String(digits) : text
    }
}
