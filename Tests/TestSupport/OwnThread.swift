import Foundation

/// Work that keeps a processor busy for seconds. Swift's own threads are as few as processors; a test that fills one of them makes those
/// wait that watch a clock.
public enum OwnThread {
    /// What the work gives, from a thread of its own.
    public static func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Swift.Result { try work() }) }
        }
    }
}
