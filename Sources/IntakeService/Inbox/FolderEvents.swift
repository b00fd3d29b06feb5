import Dispatch
import Glibc

/// Rings a bell when something happens in a folder (inotify(7)).
///
/// What happened is not asked: the next full look tells, also after the kernel's queue ran over. Without inotify, as when
/// too many folders are watched on a machine, the timed look remains.
final class FolderEvents {
    private let source: (any DispatchSourceRead)?
    private let descriptor: Int32

    private static let interesting = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF)

    /// - Parameters:
    ///   - bell: rung when something happened.
    ///   - queue: where events are read.
    init(_ bell: Bell, on queue: DispatchQueue) {
        let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        self.descriptor = descriptor
        guard descriptor >= 0 else {
            source = nil
            return
        }
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        source.setEventHandler {
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while read(descriptor, &buffer, buffer.count) > 0 {}
            bell.ring()
        }
        source.setCancelHandler { close(descriptor) }
        source.resume()
        self.source = source
    }

    deinit { source?.cancel() }

    /// Watches a folder too; doing so again changes nothing.
    func watch(_ folder: Folder) {
        guard descriptor >= 0 else { return }
        _ = inotify_add_watch(descriptor, "/proc/self/fd/\(folder.descriptor)", Self.interesting)
    }
}
