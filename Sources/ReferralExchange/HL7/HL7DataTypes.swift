import ReferralModel

/// Data types of HL7 v2.5.1, chapter 2A, from the normal forms of the fields.
extension HL7Field {
    /// `XPN`: family, given, middle, suffix (degree stands in component 6).
    static func person(_ name: PersonName) -> HL7Field {
        HL7Field(
            name.family, name.given.first, name.given.dropFirst().joined(separator: " "), nil, name.prefix.joined(separator: " "),
            name.suffix.joined(separator: " "), "L")
    }

    /// `XTN` of a North American number.
    static func phone(_ number: String, use: String, equipment: String) -> [String] {
        let isPlain = number.utf8.count == 10 && number.allSatisfy(\.isNumber)
        return isPlain
            ? ["", use, equipment, "", "1", String(number.prefix(3)), String(number.dropFirst(3))]
            : ["", use, equipment, "", "", "", "", "", "", "", "", number]
    }

    static func email(_ address: String) -> [String] { ["", "NET", "Internet", address] }

    /// `DT`.
    static func date(_ date: CalendarDate) -> HL7Field { HL7Field(date.description.filter { $0 != "-" }) }

    /// Nil instead of a field without repetitions.
    static func list(_ repetitions: [[String]?]) -> HL7Field? {
        let known = repetitions.compactMap(\.self)
        return known.isEmpty ? nil : HL7Field(repetitions: known)
    }
}
