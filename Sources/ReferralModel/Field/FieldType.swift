/// The normal form that a field's value is stored and compared in.
public enum FieldType: Hashable, Sendable {
    /// One line, inner white space folded to one space, trimmed.
    case text
    /// Free text, line breaks folded to one space.
    case paragraph
    /// A part of a person's name, in Title Case as printed.
    case name
    /// `YYYY-MM-DD`.
    case date
    /// Ten digits of a North American number.
    case phone
    /// Ten digits that pass the check digit (CMS NPI standard: Luhn over the prefix 80840).
    case npi
    /// ICD-10-CM, upper case with its dot.
    case icd10
    /// CPT or HCPCS Level II, five characters.
    case procedure
    /// USPS two-letter code.
    case state
    /// `12345` or `12345-6789`.
    case zip
    /// Upper case, without inner spaces, hyphens kept.
    case id
    /// Lower case address.
    case email
    case int
    case bool
    /// One of the listed values.
    case enumeration([String])

    /// Whether it is one of a few values that forms print to choose from.
    public var isChoice: Bool {
        switch self {
        case .bool, .enumeration: true
        default: false
        }
    }
}
