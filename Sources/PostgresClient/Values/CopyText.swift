/// The text form of `COPY`: tab between values, newline between rows, backslash before what would be mistaken.
enum CopyText {
    static func append(_ row: [PostgresValue], to buffer: inout [UInt8]) {
        for (index, value) in row.enumerated() {
            if index > 0 { buffer.append(9) }
            append(value, to: &buffer)
        }
        buffer.append(10)
    }

    private static func append(_ value: PostgresValue, to buffer: inout [UInt8]) {
        switch value {
        case .null: buffer.append(contentsOf: [92, 78])
        case .text(let text): escape(PostgresValue.storable(text), into: &buffer)
        case .int(let number): buffer.append(contentsOf: String(number).utf8)
        case .double(let number): buffer.append(contentsOf: String(number).utf8)
        case .bool(let flag): buffer.append(flag ? 116 : 102)
        case .bytes(let bytes):
            buffer.append(contentsOf: [92, 92, 120])
            for byte in bytes { buffer.append(contentsOf: [hex(byte >> 4), hex(byte & 15)]) }
        case .time(let date): buffer.append(contentsOf: PostgresTime.text(of: date).utf8)
        case .texts(let texts):
            escape(Array(array(texts.map { String(decoding: PostgresValue.storable($0), as: UTF8.self) }).utf8), into: &buffer)
        case .ints(let numbers): buffer.append(contentsOf: ("{" + numbers.map(String.init).joined(separator: ",") + "}").utf8)
        }
    }

    private static func array(_ texts: [String]) -> String {
        "{"
            + texts.map { text in
                "\""
                    + text.reduce(into: "") { out, character in
                        if character == "\"" || character == "\\" { out.append("\\") }
                        out.append(character)
                    } + "\""
            }.joined(separator: ",") + "}"
    }

    private static func escape(_ bytes: [UInt8], into buffer: inout [UInt8]) {
        for byte in bytes {
            switch byte {
            case 92: buffer.append(contentsOf: [92, 92])
            case 9: buffer.append(contentsOf: [92, 116])
            case 10: buffer.append(contentsOf: [92, 110])
            case 13: buffer.append(contentsOf: [92, 114])
            default: buffer.append(byte)
            }
        }
    }

    private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 87 + digit }
}
