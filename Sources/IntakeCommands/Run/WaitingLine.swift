import Synchronization

/// Hands out the numbers 0 ..< count, each once, to whoever asks.
final class WaitingLine: Sendable {
    private let count: Int
    private let state = Mutex(0)

    init(count: Int) { self.count = count }

    func next() -> Int? {
        state.withLock { state in
            guard state < count else { return nil }
            state += 1
            return state - 1
        }
    }
}
