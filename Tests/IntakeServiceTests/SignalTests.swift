import Testing

@testable import IntakeService

@Suite("Waiting for a stop and for a ring")
struct SignalTests {
    @Test("A requested stop wakes all who wait, and holds")
    func stop() async {
        let stop = StopSignal()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<10 { group.addTask { await stop.wait() } }
            stop.request()
        }
        #expect(stop.isRequested)
        await stop.wait()
    }

    @Test("What takes longer than the stop gives nothing")
    func unlessRequested() async throws {
        let stop = StopSignal()
        #expect(try await stop.unlessRequested { 7 } == 7)
        let waiting = Task { try await stop.unlessRequested { try await Task.sleep(for: .seconds(600)) } }
        stop.request()
        #expect(try await waiting.value == nil)
    }

    @Test("A ring before the wait is not lost, and a wait ends by itself")
    func bell() async {
        let bell = Bell()
        bell.ring()
        bell.ring()
        await bell.wait(atMost: .seconds(600))
        let began = ContinuousClock.now
        await bell.wait(atMost: .milliseconds(20))
        #expect(began.duration(to: .now) >= .milliseconds(20))
    }
}
