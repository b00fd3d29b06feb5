import ReferralModel

/// `KEY=VALUE` as typed on the command line.
struct FieldAssignment: Hashable, Sendable {
    var key: FieldKey
    /// Nil empties the field.
    var content: FieldContent?

    /// Throws ``EntryError``, as `all` does.
    init(_ text: String, rules: ReviewRules) throws(EntryError) {
        guard let sign = text.firstIndex(of: "=") else {
            throw EntryError("“\(TerminalText.clean(text))” is no KEY=VALUE, as in patient.dob=1961-04-09")
        }
        key = try FieldName.key(String(text[..<sign]))
        content = try rules.content(key, String(text[text.index(after: sign)...]))
    }

    /// Reads all, and tells of all that is wrong at once.
    static func all(_ texts: [String], rules: ReviewRules) throws(EntryError) -> [FieldAssignment] {
        var found: [FieldAssignment] = []
        var wrong: [String] = []
        for text in texts {
            do throws(EntryError) {
                let assignment = try FieldAssignment(text, rules: rules)
                if found.contains(where: { $0.key == assignment.key }) { wrong.append("\(assignment.key.rawValue) is given twice") }
                found.append(assignment)
            } catch {
                wrong.append(error.message)
            }
        }
        guard wrong.isEmpty else { throw EntryError(wrong.joined(separator: "\n")) }
        return found
    }
}
