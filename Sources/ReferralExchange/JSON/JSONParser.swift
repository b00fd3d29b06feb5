/// Reads JSON (RFC 8259) from bytes that nobody vouches for: bounded depth, no recursion beyond it, no trap on any input.
struct JSONParser {
    /// Nested arrays and objects; FHIR needs about 12.
    static let deepest = 64

    private let bytes: [UInt8]
    private var at = 0

    /// - Returns: nil when the bytes are no JSON text or nest deeper than ``deepest``.
    static func tree(_ bytes: [UInt8]) -> JSONTree? {
        var parser = JSONParser(bytes)
        guard let tree = parser.value(depth: 0) else { return nil }
        parser.skipSpace()
        return parser.at == bytes.count ? tree : nil
    }

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipSpace() {
        while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { at += 1 }
    }

    private mutating func take(_ byte: Unicode.Scalar) -> Bool {
        skipSpace()
        guard next == UInt8(ascii: byte) else { return false }
        at += 1
        return true
    }

    private mutating func value(depth: Int) -> JSONTree? {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return depth < Self.deepest ? object(depth: depth + 1) : nil
        case UInt8(ascii: "["): return depth < Self.deepest ? array(depth: depth + 1) : nil
        case UInt8(ascii: "\""): return string().map(JSONTree.text)
        case UInt8(ascii: "t"): return word("true", .flag(true))
        case UInt8(ascii: "f"): return word("false", .flag(false))
        case UInt8(ascii: "n"): return word("null", .null)
        default: return number()
        }
    }

    private mutating func object(depth: Int) -> JSONTree? {
        at += 1
        var members: [String: JSONTree] = [:]
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\""), let name = string(), take(":"), let value = value(depth: depth) else { return nil }
            members[name] = value
        } while take(",")
        return take("}") ? .object(members) : nil
    }

    private mutating func array(depth: Int) -> JSONTree? {
        at += 1
        var items: [JSONTree] = []
        if take("]") { return .array(items) }
        repeat {
            guard let value = value(depth: depth) else { return nil }
            items.append(value)
        } while take(",")
        return take("]") ? .array(items) : nil
    }

    private mutating func word(_ word: String, _ value: JSONTree) -> JSONTree? {
        guard bytes[at...].starts(with: word.utf8) else { return nil }
        at += word.utf8.count
        return value
    }

    private mutating func number() -> JSONTree? {
        let start = at
        while let byte = next, (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte) { at += 1 }
        let digits = String(decoding: bytes[start..<at], as: UTF8.self)
        return digits.count <= 64 && Double(digits) != nil ? .number(digits) : nil
    }

    private mutating func string() -> String? {
        at += 1
        var out: [UInt8] = []
        while let byte = next {
            at += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: out, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escape() else { return nil }
                out += Array(String(Character(scalar)).utf8)
            case 0..<0x20: return nil
            default: out.append(byte)
            }
        }
        return nil
    }

    /// What a backslash stands for. Half of a surrogate pair becomes U+FFFD.
    private mutating func escape() -> Unicode.Scalar? {
        guard let byte = next else { return nil }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            guard let high = hex() else { return nil }
            guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
            let mark = at
            if bytes[at...].starts(with: "\\u".utf8) {
                at += 2
                if let low = hex(), (0xDC00..<0xE000).contains(low) {
                    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
                }
            }
            at = mark
            return "\u{FFFD}"
        default: return nil
        }
    }

    private mutating func hex() -> UInt32? {
        guard bytes.count - at >= 4 else { return nil }
        let digits = bytes[at..<at + 4]
        guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        at += 4
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
