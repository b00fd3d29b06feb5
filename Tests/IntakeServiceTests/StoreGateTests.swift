import Logging
import ReferralStore
import Synchronization
import TestSupport
import Testing

@testable import IntakeService

@Suite("The way to the store through bad times", .database)
struct StoreGateTests {
    private let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    @Test("What passes by itself is tried until it works, and the database is revived in between")
    func passing() async throws {
        let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
        let revived = Mutex(0)
        let gate = StoreGate(store, log: log) { revived.withLock { $0 += 1 } }
        let calls = Mutex(0)
        let answer = try await gate.run { (_) throws(StoreError) in
            let call = calls.withLock { calls in
                calls += 1
                return calls
            }
            switch call {
            case 1: throw .unavailable("away")
            case 2: throw .fault(sqlState: "53100", "disk full")
            case 3: throw .fault(sqlState: "25006", "read-only")
            default: return "through"
            }
        }
        #expect(answer == "through")
        #expect(revived.withLock { $0 } == 3)
        #expect(!gate.isTroubled)
        await store.close()
    }

    @Test("What waiting does not cure comes out at once")
    func lasting() async throws {
        let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
        let gate = StoreGate(store, log: log)
        await #expect(throws: StoreError.noSuchDocument(DocumentID(rawValue: 99))) {
            try await gate.run { (store) throws(StoreError) in _ = try await store.document(DocumentID(rawValue: 99)) }
        }
        await store.close()
    }

    @Test("A cancelled task does not wait for better times")
    func cancelled() async throws {
        let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
        let gate = StoreGate(store, log: log)
        let waiting = Task { try await gate.run { (_) throws(StoreError) -> Void in throw .unavailable("away") } }
        waiting.cancel()
        await #expect(throws: StoreError.cancelled) { try await waiting.value }
        await store.close()
    }
}
