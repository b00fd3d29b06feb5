import FoundationEssentials

/// A flat JSON object; values that are no plain values are passed over.
enum SidecarJSON {
    private enum Value: Decodable {
        case text(String)
        case other

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let text = try? container.decode(String.self) {
                self = .text(text)
            } else if let number = try? container.decode(Int.self) {
                self = .text(String(number))
            } else {
                self = .other
            }
        }
    }

    static func pairs(_ text: String) -> [(String, String)] {
        guard let object = try? JSONDecoder().decode([String: Value].self, from: Data(text.utf8)) else { return [] }
        return object.sorted { $0.key < $1.key }.compactMap { key, value in
            if case .text(let text) = value { (key, SidecarLines.trimmed(text)) } else { nil }
        }
    }
}
