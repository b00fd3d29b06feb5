import ReferralModel

/// The usual words for a finding. They name the field, never its value.
enum Wording {
    static func usual(_ kind: Finding.Kind, _ field: FieldKey) -> String {
        let name = field.shortName
        switch kind {
        case .missing: return "\(name) is not on the fax; ask the referring office"
        case .illegible: return "there is ink for \(name) that cannot be read; look at the picture"
        case .invalid: return "\(name) as printed cannot be right"
        case .implausible: return "\(name) is possible but hard to believe; look at the picture"
        case .contradiction: return "\(name) does not agree with other values of the fax"
        case .unsigned: return "the referring provider has not signed"
        case .transmission: return "a page did not come through"
        case .doubtful: return "\(name) was not read surely enough to be used unseen; look at the picture"
        }
    }
}
