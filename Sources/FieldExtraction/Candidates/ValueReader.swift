import NormalForms
import ReferralModel

/// Turns the text under a label into the normal form of a field, or refuses it: the normal forms, and above them the values that
/// are written the same again and again.
struct ValueReader: Sendable {
    private let forms: NormalFormReader
    private let vocabulary: [FieldKey: Vocabulary]

    init(reference: ReferenceTables, labels: LabelKnowledge) {
        forms = NormalFormReader(reference: reference)
        var words = labels.vocabulary
        words[.insurancePayer] =
            reference.payers.map(\.name) + words[.insurancePayer, default: []]
            + reference.payers.flatMap { $0.aliases.filter { $0.count > 5 } }
        words[.referralSpecialty, default: []] += reference.specialties.flatMap { [$0.key] + $0.value.filter { $0.count > 5 } }
        words[.insurance2Payer] = words[.insurancePayer]
        words[.recipientSpecialty] = words[.referralSpecialty]
        vocabulary = words.mapValues(Vocabulary.init)
    }

    /// Readings of `text` as `key`, best first; empty when it cannot be one.
    func read(_ text: String, as key: FieldKey, context: ReadingContext) -> [ValueReading] {
        forms.read(Self.cleaned(text, key), as: key, context: context).compactMap { reading in
            // A diagnosis in words alone has no code on the page; giving it one is for a person.
            if key == .referralDiagnoses, reading.repairs.contains(.meaning) { return nil }
            var value = ValueReading(content: reading.value, repairs: reading.repairs.count, plausibility: reading.plausibility)
            guard let words = vocabulary[key], let plain = reading.value.text else { return value }
            if let known = words.nearest(plain) {
                if Self.letters(known.text) != Self.letters(plain) {
                    value.content = .text(known.text)
                    value.repairs += 1
                }
                value.isKnown = true
            } else {
                value.plausibility *= Self.weight(ofUnknown: key)
            }
            return value
        }
    }

    private static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// Signs that stand for a letter in codes, and a comma where only a dot can be: `£11.65`, `N18,32`.
    private static func cleaned(_ text: String, _ key: FieldKey) -> String {
        guard key.type == .icd10 || key.type == .id else { return text }
        var out = text.replacing("£", with: "E").replacing("€", with: "E")
        if key.type == .id { out = out.replacing("$", with: "S") }
        guard key.type == .icd10 else { return out }
        return out.replacing(/([A-Za-z0-9|][0-9Oo][0-9A-Za-z]),([0-9A-Za-z]{1,4})\b/) { $0.output.1 + "." + $0.output.2 }
    }

    /// How much less a value is believed that is not in the field's vocabulary.
    private static func weight(ofUnknown key: FieldKey) -> Double {
        switch key {
        case .insurancePayer, .insurance2Payer: 0.8
        case .patientLanguage, .referralSpecialty, .recipientSpecialty: 0.75
        default: 0.95
        }
    }
}
