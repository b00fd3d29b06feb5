import ReferralModel

extension LabelTarget {
    /// As ``init(name:)`` reads it.
    var name: String {
        switch self {
        case .field(let key): key.rawValue
        case .compound(let compound): compound.rawValue
        case .none: "none"
        }
    }

    /// Everything whose value can give `key`, the plainest first.
    static func giving(_ key: FieldKey) -> [LabelTarget] {
        [.field(key)] + places.filter { $0.keys.contains(key) }
    }

    /// What can stand in one place; a signature and a comment are no evidence of where a value stands.
    private static let places: [LabelTarget] = [
        .patientName, .patientGiven, .patientAddress, .patientCityLine, .patientPhones, .insuranceIDGroup, .secondInsurance, .referrerParty,
        .recipientParty, .referrerContact, .recipientContact,
    ].map(LabelTarget.compound)
}
