import Glibc

/// A lock that ends with the process that holds it.
struct FileLock: ~Copyable {
    private let descriptor: Int32

    /// Waits until the lock is free.
    static func acquire(_ path: String) async throws(ClusterError) -> FileLock {
        // Not inherited: the server would otherwise hold the lock for as long as it runs.
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Files.failure(path) }
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR else {
                let failure = Files.failure(path)
                close(descriptor)
                throw failure
            }
            do {
                try await Task.sleep(for: .milliseconds(30))
            } catch {
                close(descriptor)
                throw .cancelled
            }
        }
        return FileLock(descriptor: descriptor)
    }

    func release() { close(descriptor) }
}
