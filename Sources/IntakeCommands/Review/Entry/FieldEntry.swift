import NormalForms
import ReferralModel

/// Turns what a person types into the normal form of a field, or says what is wrong with it.
///
/// Stricter than the reading of faxes: nothing is repaired that the person would not see.
enum FieldEntry {
    /// Items of a list are parted by commas or semicolons.
    ///
    /// - Returns: nil for nothing but blanks, which empties the field.
    /// - Throws: ``EntryError``.
    static func content(_ key: FieldKey, _ text: String) throws(EntryError) -> FieldContent? {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty else { return nil }
        guard text.count <= 4000 else { throw EntryError("\(key.rawValue): at most 4000 characters") }
        guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw EntryError("\(key.rawValue): control characters are not allowed")
        }
        guard key.isList else { return try single(key, text) }
        var items: [String] = []
        for item in text.split(whereSeparator: { $0 == "," || $0 == ";" }).map({ $0.trimming(" ") }) where !item.isEmpty {
            if case .text(let code)? = try single(key, item), !items.contains(code) { items.append(code) }
        }
        return items.isEmpty ? nil : .list(items)
    }

    private static func single(_ key: FieldKey, _ text: String) throws(EntryError) -> FieldContent? {
        switch key.type {
        case .text, .paragraph: return .text(text)
        case .int:
            guard let number = Int(text), (0...100_000).contains(number) else {
                throw EntryError("\(key.rawValue): a whole number, such as 12")
            }
            return .int(number)
        case .bool:
            switch text.lowercased() {
            case "yes", "y", "true", "1", "on": return .bool(true)
            case "no", "n", "false", "0", "off": return .bool(false)
            default: throw EntryError("\(key.rawValue): yes or no")
            }
        case .enumeration(let values):
            let lower = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).joined(separator: "_")
            let found = values.filter { $0 == lower } + values.filter { $0.hasPrefix(lower) && $0 != lower }
            guard found.count == 1 || found.first == lower else {
                throw EntryError("\(key.rawValue): one of " + values.joined(separator: ", "))
            }
            return .text(found[0])
        default: return .text(text)
        }
    }
}

extension StringProtocol {
    fileprivate func trimming(_ character: Character) -> String {
        String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
    }
}
