import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// The statement was run and committed, and the connection broke before the answer came: whoever asked cannot know, and asks again.
@Suite("Answers that never come", .database) struct LostAnswerTests {
    private func lossy() throws -> (LossyProxy, ReferralStore) {
        let proxy = try LossyProxy(TestDatabase.current.url)
        return (proxy, try ReferralStore(url: proxy.url, connections: 2, keys: .testing))
    }

    /// Does something whose answer is swallowed, and does it again.
    private func twice<Value>(
        _ proxy: LossyProxy, _ text: String, _ body: () async throws(StoreError) -> Value
    ) async throws -> Value {
        proxy.swallow(text)
        let error = await #expect(throws: StoreError.self) { _ = try await body() }
        #expect(error?.isWorthRetrying == true, "\(String(describing: error))")
        #expect(proxy.swallowed > 0)
        return try await body()
    }

    @Test func aFileTakenInIsOneDocumentSeenOnce() async throws {
        let (proxy, store) = try lossy()
        var arrival = Sample.arrival()
        arrival.delivery = "8:1:4711"
        let given = arrival
        let outcome = try await twice(proxy, "insert into intake.document") { () throws(StoreError) in try await store.ingest(given) }
        #expect(outcome == .seenBefore(outcome.id))
        #expect(try await store.documents().map(\.sightings) == [1])
        #expect(try await store.events(of: outcome.id).map(\.kind) == [.received])
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func aLeaseThatNobodyHeardOfIsTakenBackByItsWorker() async throws {
        let (proxy, store) = try lossy()
        _ = try await store.ingest(Sample.arrival())
        proxy.swallow("nextval('intake.fence')")
        await #expect(throws: StoreError.self) { _ = try await store.lease(worker: "w") }
        #expect(try await store.lease(worker: "other") == nil, "it is leased, though nobody knows")
        #expect(try await store.takeBack(worker: "w") == 1)
        let leased = try #require(try await store.lease(worker: "w"))
        #expect(leased.lease.attempt == 1, "no try was lost")
        #expect(try await store.complete(leased.lease, Sample.reading()).count == 1)
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func aReadingIsStoredOnce() async throws {
        let (proxy, store) = try lossy()
        _ = try await store.ingest(Sample.arrival())
        let lease = try #require(try await store.lease(worker: "w")).lease
        let ids = try await twice(proxy, "commit") { () throws(StoreError) in try await store.complete(lease, Sample.reading()) }
        #expect(ids.count == 1)
        #expect(try await store.referrals().map(\.id) == ids)
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func aFailedTryCountsOnce() async throws {
        let (proxy, store) = try lossy()
        let id = try await store.ingest(Sample.arrival()).id
        let lease = try #require(try await store.lease(worker: "w")).lease
        let failure = ReadFailure(.timeout, "late")
        proxy.swallow("failure_code")
        await #expect(throws: StoreError.self) { try await store.fail(lease, failure, retry: true) }
        // Told again, it is fenced off: the first time counted.
        await #expect(throws: StoreError.leaseLost(id)) { try await store.fail(lease, failure, retry: true) }
        #expect(try await store.document(id).state == .queued)
        try await store.skipDelays()
        #expect(try await store.lease(worker: "w")?.lease.attempt == 2)
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func aDocumentHandedBackIsFree() async throws {
        let (proxy, store) = try lossy()
        let id = try await store.ingest(Sample.arrival()).id
        let lease = try #require(try await store.lease(worker: "w")).lease
        proxy.swallow("'released'")
        await #expect(throws: StoreError.self) { try await store.release(lease) }
        await #expect(throws: StoreError.leaseLost(id)) { try await store.release(lease) }
        #expect(try await store.lease(worker: "other")?.lease.attempt == 1)
        #expect(try await store.reconcile() == [])
        await store.close()
    }
}
