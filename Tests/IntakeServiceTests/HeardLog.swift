import Logging
import Synchronization

/// A log that remembers its messages.
final class HeardLog: Sendable {
    private let heard = Mutex<[String]>([])

    /// How often something was said.
    func count(of message: String) -> Int { heard.withLock { $0.count { $0 == message } } }

    var logger: Logger { Logger(label: "test") { _ in Handler(log: self) } }

    private struct Handler: LogHandler {
        let log: HeardLog
        var logLevel = Logger.Level.info
        var metadata: Logger.Metadata = [:]

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) { log.heard.withLock { $0.append("\(event.message)") } }
    }
}
