public import FoundationEssentials
public import ReferralModel

/// A referral with what another system has to know about its origin.
public struct ExchangeReferral: Sendable {
    /// Its name in the store; part of every identifier that leaves the house.
    public var id: String
    /// The document it was found in, by its name in the store.
    public var document: String
    /// When the fax was received.
    public var receivedAt: Date
    /// When the referral was last read, changed or accepted.
    public var changedAt: Date
    ///
    /// Of a ready referral it holds only values that a check or a person accepted; the others are in ``withheld``.
    public var referral: Referral
    /// Fields whose value is in doubt and therefore does not leave the house.
    public private(set) var withheld: [FieldKey]
    /// The subfolder of the inbox that the fax lay in.
    public var site: String?
    public var fileName: String
    /// SHA-256 of the original file, lower-case hexadecimal.
    public var sha256: String
    /// The original file, to be sent along; nil leaves it out.
    public var original: [UInt8]?
    /// Who typed or accepted which value; nothing for what only the machine has said.
    public var reviewers: [FieldKey: String]

    public init(
        id: String, document: String, receivedAt: Date, changedAt: Date? = nil, referral: Referral, site: String? = nil,
        fileName: String, sha256: String, original: [UInt8]? = nil, reviewers: [FieldKey: String] = [:]
    ) {
        self.id = id
        self.document = document
        self.receivedAt = receivedAt
        self.changedAt = changedAt ?? receivedAt
        (self.referral, withheld) = Self.withholding(referral)
        self.site = site
        self.fileName = fileName
        self.sha256 = sha256
        self.original = original
        self.reviewers = reviewers
    }

    /// A ready referral may have doubtful values where none is required; they stay behind, like in `referrals.referral`.
    private static func withholding(_ referral: Referral) -> (Referral, [FieldKey]) {
        guard referral.disposition == .ready else { return (referral, []) }
        var kept = referral
        kept.fields = referral.fields.filter { !$0.value.flagged }
        return (kept, FieldKey.allCases.filter { referral.fields[$0]?.flagged == true })
    }

    /// All values that leave the house, on one line each and without empty ones: what a receiver has to get.
    public var contents: [FieldKey: FieldContent] {
        let known = FieldKey.allCases.compactMap { key -> (FieldKey, FieldContent)? in
            switch key.type {
            case .bool: flag(key).map { (key, .bool($0)) }
            case .int: number(key).map { (key, .int($0)) }
            case .date: date(key).map { (key, .text($0.description)) }
            case _ where key.isList: items(key).isEmpty ? nil : (key, .list(items(key)))
            default: text(key).map { (key, .text($0)) }
            }
        }
        return Dictionary(uniqueKeysWithValues: known)
    }

    /// The text of a field that is safe to send: trimmed, nil when empty.
    func text(_ key: FieldKey) -> String? {
        guard let field = referral.fields[key] else { return nil }
        let text = field.value.description.oneLine
        return text.isEmpty ? nil : text
    }

    /// The items of a list field, empty ones left out.
    func items(_ key: FieldKey) -> [String] {
        (referral.fields[key]?.value.items ?? []).map(\.oneLine).filter { !$0.isEmpty }
    }

    func flag(_ key: FieldKey) -> Bool? {
        if case .bool(let flag) = referral.fields[key]?.value { flag } else { nil }
    }

    func number(_ key: FieldKey) -> Int? {
        if case .int(let number) = referral.fields[key]?.value { number } else { nil }
    }

    func date(_ key: FieldKey) -> CalendarDate? { text(key).flatMap { CalendarDate(iso: $0) } }
}
