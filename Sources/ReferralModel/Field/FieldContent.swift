/// A value in the normal form of its field.
public enum FieldContent: Hashable, Sendable {
    case text(String)
    case int(Int)
    case bool(Bool)
    case list([String])

    /// The value as one line for people and for CSV; list items are parted by `; `.
    public var description: String {
        switch self {
        case .text(let text): text
        case .int(let number): String(number)
        case .bool(let flag): flag ? "true" : "false"
        case .list(let items): items.joined(separator: "; ")
        }
    }

    /// The single text, or nil for the other kinds.
    public var text: String? {
        if case .text(let text) = self { text } else { nil }
    }

    /// The items of a list; a single text counts as a list of one.
    public var items: [String] {
        switch self {
        case .list(let items): items
        default: [description]
        }
    }
}

extension FieldContent: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .int(number)
        } else if let items = try? container.decode([String].self) {
            self = .list(items)
        } else {
            self = .text(try container.decode(String.self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .int(let number): try container.encode(number)
        case .bool(let flag): try container.encode(flag)
        case .list(let items): try container.encode(items)
        }
    }
}
