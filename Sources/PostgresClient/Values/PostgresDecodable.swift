public import FoundationEssentials

/// What a column can be read as.
public protocol PostgresDecodable {
    /// Nil when the column's type is another one.
    ///
    /// - Parameters:
    ///   - bytes: the binary form.
    ///   - type: OID of the column's type.
    /// - Returns: the value.
    static func decode(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> Self?

    /// The same for a column that holds several; an array of any element by default.
    static func decodeArray(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> [Self]?
}

private typealias TypeID = PostgresValue.TypeID

extension Int64: PostgresDecodable {
    public static func decode(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> Int64? {
        switch type {
        case TypeID.int8 where bytes.count == 8: Int64(bitPattern: bytes.bigEndian())
        case TypeID.int4 where bytes.count == 4: Int64(Int32(bitPattern: bytes.bigEndian()))
        case TypeID.int2 where bytes.count == 2: Int64(Int16(bitPattern: bytes.bigEndian()))
        case TypeID.oid where bytes.count == 4: Int64(bytes.bigEndian() as UInt32)
        default: nil
        }
    }
}

extension Int: PostgresDecodable {
    public static func decode(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> Int? {
        Int64.decode(bytes, type: type).map(Int.init)
    }
}

extension Double: PostgresDecodable {
    public static func decode(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> Double? {
        switch type {
        case TypeID.float8 where bytes.count == 8: Double(bitPattern: bytes.bigEndian())
        case TypeID.float4 where bytes.count == 4: Double(Float(bitPattern: bytes.bigEndian()))
        default: Int64.decode(bytes, type: type).map(Double.init)
        }
    }
}

extension Bool: PostgresDecodable {
    public static func decode(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> Bool? {
        type == TypeID.bool && bytes.count == 1 ? bytes[0] != 0 : nil
    }
}

extension Date: PostgresDecodable {
    public static func decode(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> Date? {
        guard type == TypeID.timestamptz || type == TypeID.timestamp, bytes.count == 8 else { return nil }
        return PostgresTime.date(ofMicroseconds: Int64(bitPattern: bytes.bigEndian()))
    }
}

extension String: PostgresDecodable {
    /// Text of any kind, enums, JSON. Numbers and dates have to be cast to text in the statement.
    public static func decode(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> String? {
        switch type {
        case TypeID.bytea, TypeID.bool, TypeID.int2, TypeID.int4, TypeID.int8, TypeID.float4, TypeID.float8, TypeID.timestamptz:
            nil
        // The binary form of jsonb begins with its version.
        case TypeID.jsonb: String(decoding: bytes.dropFirst(), as: UTF8.self)
        default: String(decoding: bytes, as: UTF8.self)
        }
    }
}

extension Array: PostgresDecodable where Element: PostgresDecodable {
    public static func decode(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> [Element]? {
        Element.decodeArray(bytes, type: type)
    }
}

extension PostgresDecodable {
    public static func decodeArray(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> [Self]? {
        guard [TypeID.textArray, TypeID.int2Array, TypeID.int4Array, TypeID.int8Array].contains(type), bytes.count >= 12 else { return nil }
        guard UnsafeRawBufferPointer(rebasing: bytes[0..<4]).bigEndian() as UInt32 > 0 else { return [] }
        guard bytes.count >= 20 else { return nil }
        let elementType: UInt32 = UnsafeRawBufferPointer(rebasing: bytes[8..<12]).bigEndian()
        let count = Int(UnsafeRawBufferPointer(rebasing: bytes[12..<16]).bigEndian() as UInt32)
        var items: [Self] = []
        var position = 20
        for _ in 0..<count {
            guard position + 4 <= bytes.count else { return nil }
            let length = Int(Int32(bitPattern: UnsafeRawBufferPointer(rebasing: bytes[position..<position + 4]).bigEndian()))
            position += 4
            guard length >= 0, position + length <= bytes.count,
                let item = decode(UnsafeRawBufferPointer(rebasing: bytes[position..<position + length]), type: elementType)
            else { return nil }
            items.append(item)
            position += length
        }
        return items
    }
}

extension UInt8: PostgresDecodable {
    /// Only as the element of a `bytea`.
    public static func decode(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> UInt8? { nil }

    public static func decodeArray(_ bytes: UnsafeRawBufferPointer, type: UInt32) -> [UInt8]? {
        type == TypeID.bytea ? Array(bytes) : nil
    }
}

extension UnsafeRawBufferPointer {
    func bigEndian<T: FixedWidthInteger>() -> T { T(bigEndian: loadUnaligned(as: T.self)) }
}
