import CPostgres
import Dispatch
import Synchronization

/// Asks the server, over a connection of its own, to stop the running statement.
///
/// A request may reach the server after the statement has ended and would then hit the next one, so a connection for which
/// one was sent is never used again.
final class CancelRequest: Sendable {
    private let sent = Mutex(false)
    /// libpq says that a `PGcancel` may be used from any thread; it is only read.
    private nonisolated(unsafe) let pointer: OpaquePointer?

    init(_ handle: ConnectionHandle) {
        pointer = PQgetCancel(handle.pointer)
    }

    deinit { PQfreeCancel(pointer) }

    var wasSent: Bool { sent.withLock { $0 } }

    func send() {
        sent.withLock { $0 = true }
        DispatchQueue.global().async { [self] in
            var message = [CChar](repeating: 0, count: 256)
            _ = PQcancel(pointer, &message, Int32(message.count))
        }
    }
}
