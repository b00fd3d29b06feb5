/// What a rule has to say about a referral.
public struct Finding: Hashable, Codable, Sendable {
    public enum Severity: String, Codable, CaseIterable, Comparable, Sendable {
        case info, warning, error

        public static func < (l: Severity, r: Severity) -> Bool {
            (allCases.firstIndex(of: l) ?? 0) < (allCases.firstIndex(of: r) ?? 0)
        }
    }

    /// The kinds of finding; with the field's key they make the code, as in `missing:patient.dob`.
    public enum Kind: String, Codable, CaseIterable, Sendable {
        /// Not on the page.
        case missing
        /// Ink is there, but it cannot be read.
        case illegible
        /// Printed, but impossible.
        case invalid
        /// Possible, but not believable.
        case implausible
        /// Two places say different things.
        case contradiction
        /// The referring provider did not sign.
        case unsigned
        /// Something went wrong on the wire: a page is missing or cut.
        case transmission
        /// Read, but not surely enough to be used unseen.
        case doubtful
    }

    public var kind: Kind
    public var field: FieldKey?
    /// What a finding without a field is about: `missing_page` or `cut_page` of a transmission, `class` where the file itself is in doubt.
    public var detail: String?
    public var severity: Severity
    /// For the reviewer. Never carries a value of the referral.
    public var message: String

    public init(_ kind: Kind, field: FieldKey? = nil, detail: String? = nil, severity: Severity, message: String) {
        self.kind = kind
        self.field = field
        self.detail = detail
        self.severity = severity
        self.message = message
    }

    /// As the contract writes it: `missing:KEY`, `unsigned`, `transmission:missing_page`.
    public var code: String {
        switch kind {
        case .unsigned: kind.rawValue
        case .transmission: kind.rawValue + ":" + (detail ?? "unknown")
        default: (field?.rawValue ?? detail).map { kind.rawValue + ":" + $0 } ?? kind.rawValue
        }
    }

    /// It is not sure that the file is a referral at all. Stands until a person accepts or rejects it.
    public static let classInDoubt = Finding(
        .doubtful, detail: "class", severity: .error,
        message: "this may be no referral; look at the pages, then accept it or reject it as no referral")

    /// Whether it is about the file or its transmission: rules did not make it and do not take it away.
    public var isOfDocument: Bool { kind == .transmission || kind == .doubtful && field == nil }
}
