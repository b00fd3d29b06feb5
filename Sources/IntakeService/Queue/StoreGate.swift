import Logging
import ReferralStore
import Synchronization

/// The way to the store through its bad times: what fails because the server is away, full or read-only is tried again until
/// it works. The log says once that everything waits, and once that it goes on.
final class StoreGate: Sendable {
    private struct State {
        /// When the trouble began; nil while all is well.
        var troubled: ContinuousClock.Instant?
    }

    let store: ReferralStore
    private let log: Logger
    private let revive: @Sendable () async -> Void
    private let state = Mutex(State())
    private static let longestWait = Duration.seconds(5)

    /// - Parameters:
    ///   - store: the store.
    ///   - log: told when the trouble begins and ends.
    ///   - revive: called before each new try; starts the private cluster again if that is what died.
    init(_ store: ReferralStore, log: Logger, revive: @escaping @Sendable () async -> Void = {}) {
        self.store = store
        self.log = log
        self.revive = revive
    }

    /// Whether the last call that was made did not get through.
    var isTroubled: Bool { state.withLock { $0.troubled != nil } }

    /// Does something that may safely be done twice, as often as it takes.
    ///
    /// - Throws: `StoreError` of the kind that waiting does not cure; `cancelled` when the task is.
    func run<Value: Sendable>(_ body: @Sendable (ReferralStore) async throws(StoreError) -> Value) async throws(StoreError) -> Value {
        var wait = Duration.milliseconds(100)
        while true {
            do throws(StoreError) {
                let value = try await body(store)
                recovered()
                return value
            } catch {
                guard error.isPassing else { throw error }
                trouble(error)
            }
            do {
                try await Task.sleep(for: wait * Double.random(in: 0.5...1.5))
            } catch {
                throw .cancelled
            }
            wait = min(wait * 2, Self.longestWait)
            await revive()
        }
    }

    private func trouble(_ error: StoreError) {
        let isNew = state.withLock { state in
            defer { state.troubled = state.troubled ?? .now }
            return state.troubled == nil
        }
        if isNew { log.warning("the database does not answer; waiting for it", metadata: ["error": "\(error)"]) }
    }

    private func recovered() {
        let since = state.withLock { state in
            defer { state.troubled = nil }
            return state.troubled
        }
        if let since {
            log.notice("the database answers again; going on", metadata: ["seconds": "\(since.duration(to: .now).components.seconds)"])
        }
    }
}
