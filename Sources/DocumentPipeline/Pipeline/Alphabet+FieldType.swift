import PageReading
import ReferralModel

extension Alphabet {
    /// The characters that a type's values are written with.
    init(_ type: FieldType) {
        self =
            switch type {
            case .date, .phone, .npi, .zip, .int: .digits
            case .name, .state: .letters
            case .icd10, .procedure, .id: .identifier
            case .text, .paragraph, .email, .bool, .enumeration: .any
            }
    }
}
