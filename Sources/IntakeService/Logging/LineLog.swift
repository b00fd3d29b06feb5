import FoundationEssentials
import Glibc
public import Logging

/// A log line a message on standard error: time, level, message, `key=value`; or a JSON object a line.
public struct LineLog: LogHandler {
    public enum Format: String, CaseIterable, Sendable { case text, json }

    public var logLevel: Logger.Level
    public var metadata: Logger.Metadata = [:]
    private let format: Format

    public init(_ level: Logger.Level = .info, format: Format = .text) {
        logLevel = level
        self.format = format
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        var all = metadata.mapValues { "\($0)" }
        for (key, value) in event.metadata ?? [:] { all[key] = "\(value)" }
        let line = Self.line(Date(), event.level, "\(event.message)", all, format) + "\n"
        // One call, so that lines of several threads and processes do not mix.
        _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    }

    static func line(_ time: Date, _ level: Logger.Level, _ message: String, _ metadata: [String: String], _ format: Format) -> String {
        let stamp = time.formatted(.iso8601)
        switch format {
        case .json:
            var object = metadata
            object["time"] = stamp
            object["level"] = level.rawValue
            object["message"] = message
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return (try? encoder.encode(object)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        case .text:
            let pairs = metadata.sorted { $0.key < $1.key }.map { " \($0.key)=\(quoted($0.value))" }.joined()
            return "\(stamp) \(level.rawValue) \(message)\(pairs)"
        }
    }

    /// In quotes where it has more than one word; control characters never reach the terminal.
    private static func quoted(_ value: String) -> String {
        let harmless = String(value.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : Character($0) })
        guard harmless.contains(where: { $0 == " " || $0 == "\"" || $0 == "=" }) || harmless.isEmpty else { return harmless }
        return "\"" + harmless.replacing("\"", with: "'") + "\""
    }
}
