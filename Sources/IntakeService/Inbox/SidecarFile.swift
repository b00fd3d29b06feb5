/// What a fax server writes beside a fax: who sent it, when it came, how urgent it is.
///
/// Three plain forms are understood: a flat JSON object, lines of `key: value` or `key=value`, and flat XML elements.
/// HylaFAX's names and some usual others are known; the rest is kept as it is.
struct SidecarFile: Hashable, Sendable {
    /// Names in lower case, values as they stand.
    var values: [String: String]

    /// Bytes of a sidecar that are looked at, and entries that are kept.
    static let largest = 65_536
    private static let mostEntries = 64

    static func hasItsName(_ name: FileName) -> Bool { [".xml", ".txt", ".json"].contains(where: name.hasSuffix) }

    init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes.prefix(Self.largest), as: UTF8.self).filter { $0 != "\0" }
        let trimmed = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        let pairs: [(String, String)] =
            switch trimmed.first {
            case "{": SidecarJSON.pairs(text)
            case "<": SidecarXML.pairs(text)
            default: SidecarLines.pairs(text)
            }
        values = [:]
        for (key, value) in pairs.prefix(Self.mostEntries) where !key.isEmpty && !value.isEmpty {
            values[String(key.lowercased().prefix(100))] = String(value.prefix(500))
        }
    }

    /// Number or name of the sending machine.
    var sender: String? {
        first("sender", "from", "callerid", "caller_id", "cidnumber", "remoteid", "tsi", "csi", "fromnumber", "from_number")
    }

    /// When the fax was received, as written.
    var received: String? { first("received", "receivedat", "received_at", "receivetime", "timestamp", "datetime", "date", "time") }

    /// `stat`, `urgent` or anything else, as written.
    var priority: String? { first("priority", "urgency") }

    private func first(_ names: String...) -> String? { names.lazy.compactMap { values[$0] }.first }
}
