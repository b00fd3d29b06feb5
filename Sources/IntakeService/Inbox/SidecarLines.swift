/// `key: value` or `key=value`, a pair a line.
enum SidecarLines {
    static func pairs(_ text: String) -> [(String, String)] {
        text.split(whereSeparator: \.isNewline).compactMap { line in
            guard let mark = line.firstIndex(where: { $0 == ":" || $0 == "=" }) else { return nil }
            return (trimmed(line[..<mark]), trimmed(line[line.index(after: mark)...]))
        }
    }

    static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
