public import FoundationEssentials

/// A parameter, with the type under which it is sent.
public enum PostgresValue: Hashable, Sendable {
    case null
    /// Sent without a type: the server takes it for whatever stands there, as it does with a quoted literal.
    case text(String)
    case int(Int64)
    case double(Double)
    case bool(Bool)
    case bytes([UInt8])
    case time(Date)
    case texts([String])
    case ints([Int64])
}

extension PostgresValue {
    /// Type OIDs of `pg_type`, fixed by PostgreSQL.
    enum TypeID {
        static let unknown: UInt32 = 0
        static let bool: UInt32 = 16
        static let bytea: UInt32 = 17
        static let int8: UInt32 = 20
        static let int2: UInt32 = 21
        static let int4: UInt32 = 23
        static let text: UInt32 = 25
        static let oid: UInt32 = 26
        static let float4: UInt32 = 700
        static let float8: UInt32 = 701
        static let int2Array: UInt32 = 1005
        static let int4Array: UInt32 = 1007
        static let textArray: UInt32 = 1009
        static let int8Array: UInt32 = 1016
        static let timestamp: UInt32 = 1114
        static let timestamptz: UInt32 = 1184
        static let jsonb: UInt32 = 3802
    }

    var typeID: UInt32 {
        switch self {
        case .null, .text: TypeID.unknown
        case .int: TypeID.int8
        case .double: TypeID.float8
        case .bool: TypeID.bool
        case .bytes: TypeID.bytea
        case .time: TypeID.timestamptz
        case .texts: TypeID.textArray
        case .ints: TypeID.int8Array
        }
    }

    /// Whether ``encode(into:)`` writes the binary form; text is sent as text so that the server may infer its type.
    var isBinary: Bool { if case .text = self { false } else { true } }

    /// Appends the wire form.
    func encode(into buffer: inout [UInt8]) {
        switch self {
        case .null: break
        case .text(let text): buffer.append(contentsOf: Self.storable(text))
        case .int(let number): buffer.append(bigEndian: number)
        case .double(let number): buffer.append(bigEndian: number.bitPattern)
        case .bool(let flag): buffer.append(flag ? 1 : 0)
        case .bytes(let bytes): buffer.append(contentsOf: bytes)
        case .time(let date): buffer.append(bigEndian: PostgresTime.microseconds(of: date))
        case .texts(let texts): Self.encode(texts.map { Array(Self.storable($0)) }, of: TypeID.text, into: &buffer)
        case .ints(let numbers):
            Self.encode(
                numbers.map { number in
                    var bytes: [UInt8] = []
                    bytes.append(bigEndian: number)
                    return bytes
                }, of: TypeID.int8, into: &buffer)
        }
    }

    /// PostgreSQL's text cannot hold U+0000; a document's text may, and must not fail for it.
    static func storable(_ text: String) -> [UInt8] {
        guard text.utf8.contains(0) else { return Array(text.utf8) }
        return Array(String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })).utf8)
    }

    private static func encode(_ items: [[UInt8]], of type: UInt32, into buffer: inout [UInt8]) {
        // Array header: dimensions, null flag, element type, then length and lower bound of the one dimension.
        buffer.append(bigEndian: Int32(items.isEmpty ? 0 : 1))
        buffer.append(bigEndian: Int32(0))
        buffer.append(bigEndian: type)
        guard !items.isEmpty else { return }
        buffer.append(bigEndian: Int32(items.count))
        buffer.append(bigEndian: Int32(1))
        for item in items {
            buffer.append(bigEndian: Int32(item.count))
            buffer.append(contentsOf: item)
        }
    }
}

extension [UInt8] {
    mutating func append(bigEndian value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.bigEndian) { append(contentsOf: $0) }
    }
}
