/// A word as models of signs count it.
enum SignWord {
    /// Small letters only; of what has digits, no more than how long it is; nil where neither is left.
    static func plain(_ text: some StringProtocol) -> String? {
        var kept: [UInt8] = []
        var hasDigits = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): kept.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): kept.append(byte | 0x20)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                kept.append(byte)
                hasDigits = true
            default: break
            }
        }
        if hasDigits { return "#\(min(kept.count, 12))" }
        return kept.isEmpty ? nil : String(decoding: kept, as: UTF8.self)
    }
}
