import FoundationEssentials

/// JSON on its way into and out of the database.
enum StoredJSON {
    static func bytes(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    /// For `jsonb`, which cannot hold U+0000; a document's text may, and must not fail for it.
    static func text(_ value: some Encodable) throws -> String {
        String(decoding: withoutNull(try bytes(value)), as: UTF8.self)
    }

    static func decode<T: Decodable>(_ bytes: [UInt8], as type: T.Type = T.self) throws -> T {
        try JSONDecoder().decode(T.self, from: Data(bytes))
    }

    static func decode<T: Decodable>(_ text: String, as type: T.Type = T.self) throws -> T {
        try decode(Array(text.utf8))
    }

    /// Writes `\ufffd` for the escape `\u0000`, and leaves an escaped backslash before `u0000` alone.
    static func withoutNull(_ json: [UInt8]) -> [UInt8] {
        let backslash = UInt8(ascii: "\\")
        let null = Array("u0000".utf8)
        var result: [UInt8] = []
        result.reserveCapacity(json.count)
        var position = 0
        while position < json.count {
            let byte = json[position]
            result.append(byte)
            position += 1
            guard byte == backslash, position < json.count else { continue }
            if json[position...].starts(with: null) {
                result.append(contentsOf: "ufffd".utf8)
                position += null.count
            } else {
                result.append(json[position])
                position += 1
            }
        }
        return result
    }
}
