public import FoundationEssentials

/// What can be a parameter of ``SQL``.
public protocol PostgresEncodable {
    var postgresValue: PostgresValue { get }
}

extension String: PostgresEncodable {
    public var postgresValue: PostgresValue { .text(self) }
}

extension Int: PostgresEncodable {
    public var postgresValue: PostgresValue { .int(Int64(self)) }
}

extension Int64: PostgresEncodable {
    public var postgresValue: PostgresValue { .int(self) }
}

extension Int32: PostgresEncodable {
    public var postgresValue: PostgresValue { .int(Int64(self)) }
}

extension Double: PostgresEncodable {
    public var postgresValue: PostgresValue { .double(self) }
}

extension Bool: PostgresEncodable {
    public var postgresValue: PostgresValue { .bool(self) }
}

extension Date: PostgresEncodable {
    public var postgresValue: PostgresValue { .time(self) }
}

/// What can be the element of an array that is a parameter: bytes make a `bytea`, the others an array.
public protocol PostgresElement {
    static func postgresValue(of elements: [Self]) -> PostgresValue
}

extension UInt8: PostgresElement {
    public static func postgresValue(of elements: [UInt8]) -> PostgresValue { .bytes(elements) }
}

extension String: PostgresElement {
    public static func postgresValue(of elements: [String]) -> PostgresValue { .texts(elements) }
}

extension Int64: PostgresElement {
    public static func postgresValue(of elements: [Int64]) -> PostgresValue { .ints(elements) }
}

extension Int: PostgresElement {
    public static func postgresValue(of elements: [Int]) -> PostgresValue { .ints(elements.map(Int64.init)) }
}

extension Array: PostgresEncodable where Element: PostgresElement {
    public var postgresValue: PostgresValue { Element.postgresValue(of: self) }
}
