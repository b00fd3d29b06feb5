import FoundationEssentials

/// JSON as the contract writes it: one line, keys sorted, times in RFC 3339 and UTC.
enum JSONText {
    static func line(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// RFC 3339 in UTC with whole seconds, as in `2026-03-01T08:15:00Z`.
    static func time(_ date: Date) -> String { date.formatted(.iso8601) }
}
