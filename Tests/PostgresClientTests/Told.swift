import Synchronization

/// Collects what is told from any thread.
final class Told: Sendable {
    private let text = Mutex<[String]>([])

    var lines: [String] { text.withLock { $0 } }

    func add(_ line: String) { text.withLock { $0.append(line) } }
}
