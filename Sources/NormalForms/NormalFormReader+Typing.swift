public import ReferralModel

extension NormalFormReader {
    /// The normal form of what a reviewer types. Nothing is repaired or left out: a person who mistypes wants to be told.
    ///
    /// - Parameters:
    ///   - typed: as the reviewer entered it.
    ///   - key: the field it is for.
    ///   - today: dates after it are refused where they cannot be.
    /// - Returns: the value in the field's normal form.
    /// - Throws: ``NormalFormError`` with the form that the field asks for.
    public func normalise(_ typed: String, as key: FieldKey, today: CalendarDate) throws(NormalFormError) -> FieldContent {
        let readings = read(typed, as: key, context: ReadingContext(receivedOn: today))
        guard let best = readings.first, best.repairs.allSatisfy({ $0 == .separator }), best.plausibility >= 0.2,
            isWhole(typed, as: key, best)
        else { throw NormalFormError(key, expected: Self.form(of: key)) }
        return best.value
    }

    /// Whether all that was typed went into the value.
    private func isWhole(_ typed: String, as key: FieldKey, _ reading: TypedReading) -> Bool {
        switch key.type {
        case .icd10: diagnoses.isList(typed)
        case .procedure: typed.split { $0.isWhitespace || ",;".contains($0) }.count == reading.value.items.count
        case .bool, .enumeration: reading.plausibility == 1
        case .int: Int(typed.folded) != nil
        case .phone: typed.count(where: \.isDigit) <= 11
        default: true
        }
    }

    /// The form that a field asks for, with a made-up example.
    public static func form(of key: FieldKey) -> String {
        switch key.type {
        case .text: "one line of text"
        case .paragraph: "text"
        case .name: "a name, as in O'Connor"
        case .date: "a date of the calendar, as in 1961-04-09 or 04/09/1961"
        case .phone: "ten digits of a North American number, as in 509-555-0149"
        case .npi: "ten digits with the NPI check digit, as in 1234567893"
        case .icd10: "billable ICD-10-CM codes, as in M54.50, M17.11"
        case .procedure: "CPT or HCPCS codes, as in 72148, G0283"
        case .state: "a state's two letters, as in WA"
        case .zip: "five digits or ZIP+4, as in 99201-1234"
        case .id: "an identifier of letters, digits and hyphens"
        case .email: "an address, as in name@example.com"
        case .int: "a whole number"
        case .bool: "yes or no"
        case .enumeration(let values): "one of " + values.joined(separator: ", ")
        }
    }
}
