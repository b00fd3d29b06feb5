import ReferralModel

/// Finds the field that a person means.
enum FieldName {
    /// Takes the key (`patient.dob`, `referral.diagnoses[]`), its column (`patient_dob`), or the part after the dot where only
    /// one field ends so (`dob`).
    ///
    /// Throws ``EntryError`` with the keys that come close.
    static func key(_ text: String) throws(EntryError) -> FieldKey {
        let name = folded(text)
        if let key = FieldKey.allCases.first(where: { folded($0.rawValue) == name }) { return key }
        let ending = FieldKey.allCases.filter {
            folded($0.rawValue).hasSuffix("_" + name) && folded($0.rawValue).dropFirst($0.section.count + 1) == name
        }
        if ending.count == 1 { return ending[0] }
        if ending.count > 1 { throw EntryError("“\(TerminalText.clean(text))” could be " + list(ending)) }
        let near = FieldKey.allCases.map { (key: $0, distance: distance(folded($0.rawValue), name)) }.sorted { $0.distance < $1.distance }
        let close = near.filter { $0.distance <= max(2, name.count / 3) }.prefix(3).map(\.key)
        let hint = close.isEmpty ? "the keys are in `intake why --help`" : "did you mean " + list(close) + "?"
        throw EntryError("there is no field “\(TerminalText.clean(text))”; " + hint)
    }

    private static func folded(_ text: String) -> String {
        String(text.lowercased().filter { $0 != "[" && $0 != "]" }.map { $0 == "." || $0 == "-" ? "_" : $0 })
    }

    private static func list(_ keys: [FieldKey]) -> String { keys.map(\.rawValue).joined(separator: ", ") }

    /// Levenshtein distance.
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (a == b ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[right.count]
    }
}
