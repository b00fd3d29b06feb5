import Logging
import ReferralStore
import Synchronization

/// Keeps a lease alive while its document is read, and says when it was lost.
final class LeaseKeeper: Sendable {
    private struct State {
        var lease: DocumentLease
        var isLost = false
    }

    private let state: Mutex<State>
    private let gate: StoreGate

    init(_ lease: DocumentLease, gate: StoreGate) {
        state = Mutex(State(lease: lease))
        self.gate = gate
    }

    var lease: DocumentLease { state.withLock { $0.lease } }

    var isLost: Bool { state.withLock { $0.isLost } }

    /// Extends the lease again and again until the task is cancelled or the lease is lost.
    func keep() async {
        while !Task.isCancelled {
            guard (try? await Task.sleep(for: gate.store.policy.lease / 3)) != nil else { return }
            let lease = lease
            do throws(StoreError) {
                let extended = try await gate.run { (store) throws(StoreError) in try await store.extendLease(lease) }
                state.withLock { $0.lease = extended }
            } catch {
                if case .leaseLost = error {
                    state.withLock { $0.isLost = true }
                    return
                }
            }
        }
    }
}
