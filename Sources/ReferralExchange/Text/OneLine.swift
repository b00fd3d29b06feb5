extension String {
    /// The text without control characters, white space folded to single spaces and trimmed.
    ///
    /// FHIR strings may not hold control characters (FHIR R4, 2.24.0.1), and HL7 v2 ends a segment with one.
    var oneLine: String {
        let clean = unicodeScalars.map { scalar -> Character in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: " "
            default: Character(scalar)
            }
        }
        return String(clean).split(separator: " ").joined(separator: " ")
    }
}
