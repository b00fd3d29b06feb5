/// Turns what a terminal sends into keys: UTF-8, control characters and the escape sequences of the arrows.
enum KeyDecoder {
    /// A lone escape at the end of the bytes is the key itself. Sequences that mean nothing here are left out.
    static func keys(_ bytes: [UInt8]) -> [DeskKey] {
        var keys: [DeskKey] = []
        var rest = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            switch scalar.value {
            case 0x1B: if let key = escape(&rest) { keys.append(key) }
            case 0x0A, 0x0D: keys.append(.enter)
            case 0x09: keys.append(.tab)
            case 0x7F, 0x08: keys.append(.backspace)
            case 0x03, 0x04: keys.append(.interrupt)
            case 0x01: keys.append(.home)
            case 0x05: keys.append(.end)
            case 0x15: keys.append(.clear)
            case 0..<0x20, 0x80..<0xA0: continue
            default: keys.append(.character(Character(scalar)))
            }
        }
        return keys
    }

    private static func escape(_ rest: inout ArraySlice<Unicode.Scalar>) -> DeskKey? {
        guard let kind = rest.first, kind == "[" || kind == "O" else { return .escape }
        rest.removeFirst()
        var parameters = ""
        while let next = rest.popFirst() {
            guard (0x40...0x7E).contains(next.value) else {
                parameters.unicodeScalars.append(next)
                continue
            }
            switch next {
            case "A": return .up
            case "B": return .down
            case "C": return .right
            case "D": return .left
            case "H": return .home
            case "F": return .end
            case "Z": return .backTab
            case "~": return tilde[parameters]
            default: return nil
            }
        }
        return nil
    }

    /// Home and end in the two ways that terminals send them.
    private static let tilde: [String: DeskKey] = [
        "1": .home, "3": .delete, "4": .end, "5": .pageUp, "6": .pageDown, "7": .home, "8": .end,
    ]
}
