import ReferralModel

/// What a standard form has no unambiguous place for: the difference between a referral and what a reader takes out of it.
///
/// Both forms carry it beside the standard elements, so that nothing is lost on the way out and in. Receivers that do not know it
/// miss nothing that the standard has a place for.
struct FieldRemainder: Equatable {
    /// Values to be said in so many words, in the order of the contract.
    var stated: [(key: FieldKey, texts: [String])]
    /// Fields that a required element seems to give, but that the referral does not.
    var notStated: [FieldKey]

    init(of sent: [FieldKey: FieldContent], readAs read: [FieldKey: FieldContent]) {
        stated = FieldKey.allCases.compactMap { key in
            guard let content = sent[key], content != read[key] else { return nil }
            return (key, content.items)
        }
        notStated = FieldKey.allCases.filter { sent[$0] == nil && read[$0] != nil }
    }

    static func == (l: FieldRemainder, r: FieldRemainder) -> Bool {
        l.notStated == r.notStated && l.stated.map(\.key) == r.stated.map(\.key) && l.stated.map(\.texts) == r.stated.map(\.texts)
    }

    var isEmpty: Bool { stated.isEmpty && notStated.isEmpty }
}
