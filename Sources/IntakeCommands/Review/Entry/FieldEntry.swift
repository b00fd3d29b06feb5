import ReferralModel

/// What a person types for a field, before its normal form is looked for.
enum FieldEntry {
    /// White space folded; empty when nothing was typed. Throws ``EntryError`` for what no field can hold.
    static func plain(_ key: FieldKey, _ text: String) throws(EntryError) -> String {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard text.count <= 4000 else { throw EntryError("\(key.rawValue): at most 4000 characters") }
        guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else {
            throw EntryError("\(key.rawValue): control characters are not allowed")
        }
        return text
    }
}
