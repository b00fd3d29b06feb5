/// A JSON value, as a tree that can be walked without knowing its shape.
indirect enum JSONTree: Hashable {
    case object([String: JSONTree])
    case array([JSONTree])
    case text(String)
    /// A number as it was written; FHIR gives digits meaning.
    case number(String)
    case flag(Bool)
    case null

    subscript(_ name: String) -> JSONTree? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    /// The items of an array; a single value counts as an array of one.
    var items: [JSONTree] {
        switch self {
        case .array(let items): items
        case .null: []
        default: [self]
        }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }

    var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }

    /// A whole number; nil for any other.
    var whole: Int? {
        guard case .number(let digits) = self else { return nil }
        return Int(digits) ?? Double(digits).flatMap { Int(exactly: $0) }
    }
}

extension JSONTree? {
    subscript(_ name: String) -> JSONTree? { self?[name] }

    /// The items of an array; none where there is nothing.
    var items: [JSONTree] { self?.items ?? [] }
}
