import Glibc
import Testing

@testable import IntakeService

@Suite("How long a file has been still")
struct StabilityTrackerTests {
    private let path = InboxPath(folder: [], name: FileName("a.pdf"))
    private let start = ContinuousClock.now

    private func identity(size: Int) -> FileIdentity {
        var status = stat()
        status.st_size = off_t(size)
        return FileIdentity(status)
    }

    @Test("A file that lies there unchanged grows old; one that grows starts anew")
    func growing() {
        var tracker = StabilityTracker()
        #expect(tracker.stillness(of: path, identity(size: 1), age: nil, now: start) == .zero)
        #expect(tracker.stillness(of: path, identity(size: 1), age: nil, now: start + .seconds(7)) == .seconds(7))
        #expect(tracker.stillness(of: path, identity(size: 2), age: nil, now: start + .seconds(8)) == .zero)
        #expect(tracker.stillness(of: path, identity(size: 2), age: nil, now: start + .seconds(10)) == .seconds(2))
    }

    @Test("A file that was there before counts from its own time, unless that lies in the future", arguments: [(60, 60), (-60, 0), (0, 0)])
    func oldFile(age: Int, expected: Int) {
        var tracker = StabilityTracker()
        #expect(tracker.stillness(of: path, identity(size: 1), age: .seconds(age), now: start) == .seconds(expected))
    }

    @Test("A clock that jumps forwards makes no growing file old")
    func clockJump() {
        var tracker = StabilityTracker()
        _ = tracker.stillness(of: path, identity(size: 1), age: .seconds(0), now: start)
        // The file grew, and the wall clock says that was an hour ago.
        #expect(tracker.stillness(of: path, identity(size: 2), age: .seconds(3600), now: start + .seconds(1)) == .zero)
    }

    @Test("A file that went and came back is a new one")
    func forgotten() {
        var tracker = StabilityTracker()
        _ = tracker.stillness(of: path, identity(size: 1), age: nil, now: start)
        tracker.keep([])
        #expect(tracker.stillness(of: path, identity(size: 1), age: nil, now: start + .seconds(9)) == .zero)
    }
}
