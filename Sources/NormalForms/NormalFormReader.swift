public import ReferralModel

/// Turns text into the normal forms of the 44 fields, or refuses it.
public struct NormalFormReader: Sendable {
    public let reference: ReferenceTables
    let diagnoses: DiagnosisReader

    public init(reference: ReferenceTables) {
        self.reference = reference
        diagnoses = DiagnosisReader(codes: reference.diagnoses)
    }

    /// What `text` can mean as a value of `key`, best first; empty when it cannot be one.
    public func read(_ text: String, as key: FieldKey, context: ReadingContext) -> [TypedReading] {
        switch key.type {
        case .date: DateReader(key: key, receivedOn: context.receivedOn).read(text)
        case .phone: DigitsReader.phone(text)
        case .npi: DigitsReader.npi(text)
        case .zip: zip(text, context)
        case .icd10: diagnoses.read(text)
        case .procedure: ProcedureReader.read(text)
        case .state: StateReader.read(text)
        case .id: IdentifierReader(key: key, payer: context.payer.flatMap(reference.payer)).read(text)
        case .email: WordReader.email(text)
        case .int: WordReader.number(text)
        case .bool: choice("flag", text) { .bool($0 == "true") }
        case .enumeration: choice(Self.list(of: key), text) { .text($0) }
        case .name: NameReader.read(text)
        case .text: WordReader.line(text, most: 120)
        case .paragraph: WordReader.line(text, most: 4000)
        }
    }

    private func zip(_ text: String, _ context: ReadingContext) -> [TypedReading] {
        let digits = text.compactMap(\.asDigit)
        return DigitsReader.zip(text, states: digits.count >= 5 ? reference.states(ofZIP: String(digits)) : nil, state: context.state)
    }

    private func choice(_ list: String, _ text: String, _ content: (String) -> FieldContent) -> [TypedReading] {
        guard let found = reference.choice(list, text) else { return [] }
        let value = content(found.value)
        return switch found.match {
        case .exact: [TypedReading(value, raw: text)]
        case .within: [TypedReading(value, raw: text, plausibility: 0.7)]
        case .near: [TypedReading(value, raw: text, repairs: [.character], plausibility: 0.6)]
        }
    }

    private static func list(of key: FieldKey) -> String {
        switch key {
        case .referralUrgency: "urgency"
        case .patientSex: "sex"
        default: "type"
        }
    }
}
