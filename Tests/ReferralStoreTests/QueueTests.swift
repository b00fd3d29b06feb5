import PostgresClient
import ReferralModel
import ReferralStore
import TestSupport
import Testing

@Suite(.database) struct QueueTests {
    /// So short that a lease is over when the next statement looks.
    private let hasty = QueuePolicy(lease: .zero, attempts: 1, expiries: 3, backoff: .zero)

    @Test func manyWorkersNeverHoldTheSameDocument() async throws {
        let store = try Sample.store(connections: 8)
        for number in 0..<60 { _ = try await store.ingest(Sample.arrival(number)) }
        let held = try await withThrowingTaskGroup(of: [DocumentID].self) { group in
            for worker in 0..<8 {
                group.addTask {
                    var mine: [DocumentID] = []
                    while let leased = try await store.lease(worker: "w\(worker)") { mine.append(leased.lease.document) }
                    return mine
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(held.count == 60)
        #expect(Set(held).count == 60)
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func aWorkerBackFromTheDeadCannotWrite() async throws {
        let store = try Sample.store(policy: hasty)
        _ = try await store.ingest(Sample.arrival())
        let zombie = try #require(try await store.lease(worker: "zombie")).lease
        let other = try #require(try await store.lease(worker: "other")).lease
        #expect(other.token > zombie.token)
        #expect(other.attempt == 1)
        await #expect(throws: StoreError.leaseLost(zombie.document)) { try await store.complete(zombie, Sample.reading()) }
        await #expect(throws: StoreError.leaseLost(zombie.document)) { try await store.extendLease(zombie) }
        await #expect(throws: StoreError.leaseLost(zombie.document)) { try await store.release(zombie) }
        await #expect(throws: StoreError.leaseLost(zombie.document)) {
            try await store.fail(zombie, ReadFailure(.timeout, "late"), retry: true)
        }
        #expect(try await store.complete(other, Sample.reading()).count == 1)
        #expect(try await store.referrals().count == 1)
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func aLeaseThatIsExtendedDoesNotExpire() async throws {
        let store = try Sample.store(policy: QueuePolicy(lease: .seconds(60)))
        _ = try await store.ingest(Sample.arrival())
        let lease = try #require(try await store.lease(worker: "w")).lease
        let extended = try await store.extendLease(lease)
        #expect(extended.expiresAt > lease.expiresAt)
        #expect(extended.token == lease.token)
        #expect(try await store.lease(worker: "other") == nil)
        await store.close()
    }

    @Test func whatIsLostAgainAndAgainLetsOthersPass() async throws {
        let store = try Sample.store(
            policy: QueuePolicy(lease: .seconds(600), backoff: .seconds(3600), longestExpiryBackoff: .seconds(3600)))
        let suspect = try await store.ingest(Sample.arrival(0)).id
        for _ in 1...3 {
            #expect(try #require(try await store.lease(worker: "w")).lease.document == suspect)
            #expect(try await store.takeBack(worker: "w") == 1)
        }
        // Lost for the third time it waits; it is neither quarantined nor in the way.
        let other = try await store.ingest(Sample.arrival(1)).id
        #expect(try #require(try await store.lease(worker: "w")).lease.document == other)
        #expect(try await store.lease(worker: "w") == nil)
        #expect(try await store.document(suspect).state == .queued)
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func aDocumentWhoseWorkersDieAgainAndAgainIsQuarantined() async throws {
        let store = try Sample.store(policy: hasty)
        let id = try await store.ingest(Sample.arrival()).id
        for _ in 1...3 {
            // A lost worker is no failed try.
            #expect(try #require(try await store.lease(worker: "w")).lease.attempt == 1)
        }
        #expect(try await store.lease(worker: "w") == nil)
        let document = try await store.document(id)
        #expect(document.state == .quarantined)
        #expect(document.failure?.code == .crashed)
        #expect(try await store.isQueueEmpty())
        #expect(
            try await store.events(of: id).map(\.kind) == [.received, .leaseExpired, .leaseExpired, .quarantined])
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func aFailureComesBackWithADelayAndEndsInQuarantineWithItsReason() async throws {
        let store = try Sample.store(policy: QueuePolicy(attempts: 2, backoff: .seconds(3600)))
        let id = try await store.ingest(Sample.arrival()).id
        let failure = ReadFailure(.timeout, "a page took longer than 60 s")
        let first = try #require(try await store.lease(worker: "w"))
        #expect(try await store.fail(first.lease, failure, retry: true) == .queued)
        #expect(try await store.lease(worker: "w") == nil)
        try await store.skipDelays()
        let second = try #require(try await store.lease(worker: "w"))
        #expect(try await store.fail(second.lease, failure, retry: true) == .quarantined)
        #expect(try await store.document(id).failure == failure)
        #expect(try await store.reconcile() == [])

        try await store.retry(id, by: "ada")
        let third = try #require(try await store.lease(worker: "w"))
        #expect(third.lease.attempt == 1)
        try await store.complete(third.lease, Sample.reading())
        #expect(try await store.document(id).state == .completed)
        await #expect(throws: StoreError.wrongState(id, .completed)) { try await store.retry(id, by: "ada") }
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func whatFailedTogetherDoesNotComeBackTogether() async throws {
        let store = try Sample.store(policy: QueuePolicy(attempts: 3, backoff: .seconds(1000), longestBackoff: .seconds(100_000)))
        for number in 0..<40 { _ = try await store.ingest(Sample.arrival(number)) }
        while let leased = try await store.lease(worker: "w") {
            try await store.fail(leased.lease, ReadFailure(.timeout, "late"), retry: true)
        }
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        let waits = try await connection.query("select extract(epoch from run_after - now())::float8 as wait from intake.job").map {
            try $0.get("wait", as: Double.self)
        }
        await connection.close()
        #expect(waits.count == 40)
        #expect(waits.allSatisfy { (450...1500).contains($0) }, "half to one and a half of the delay")
        // Forty draws within a fifth of their range would come about once in 10^26.
        #expect((waits.max() ?? 0) - (waits.min() ?? 0) > 200)
        await store.close()
    }

    @Test func whatADeadWorkerHeldIsTakenBackAtOnce() async throws {
        let store = try Sample.store()
        _ = try await store.ingest(Sample.arrival(1))
        _ = try await store.ingest(Sample.arrival(2))
        let dead = try #require(try await store.lease(worker: "dead"))
        let alive = try #require(try await store.lease(worker: "alive"))
        #expect(try await store.takeBack(worker: "dead") == 1)
        #expect(try await store.takeBack(worker: "dead") == 0)
        #expect(try await store.lease(worker: "other")?.lease.document == dead.lease.document)
        _ = try await store.extendLease(alive.lease)
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func whatCannotEndOtherwiseIsNotTriedAgain() async throws {
        let store = try Sample.store()
        _ = try await store.ingest(Sample.arrival())
        let leased = try #require(try await store.lease(worker: "w"))
        #expect(try await store.fail(leased.lease, ReadFailure(.encrypted, "needs a password"), retry: false) == .quarantined)
        await store.close()
    }

    @Test func aReleasedDocumentIsFreeAtOnceAndItsTryDoesNotCount() async throws {
        let store = try Sample.store()
        _ = try await store.ingest(Sample.arrival())
        let leased = try #require(try await store.lease(worker: "w"))
        try await store.release(leased.lease)
        #expect(try await store.lease(worker: "w")?.lease.attempt == 1)
        await store.close()
    }

    @Test func pressingDocumentsOvertakeAndOldOnesDoNotStarve() async throws {
        let store = try Sample.store()
        let old = try await store.ingest(Sample.arrival(0)).id
        let routine = try await store.ingest(Sample.arrival(1)).id
        let urgent = try await store.ingest(Sample.arrival(2, priority: .urgent)).id
        let emergent = try await store.ingest(Sample.arrival(3, priority: .emergent)).id
        let raised = try await store.ingest(Sample.arrival(4)).id
        try await store.raisePriority(raised, to: .emergent)
        try await store.raisePriority(raised, to: .routine)
        // As if it had come in 30 hours ago: older than any head start.
        try await store.age(old, hours: 30)
        var order: [DocumentID] = []
        while let leased = try await store.lease(worker: "w") { order.append(leased.lease.document) }
        #expect(order == [old, emergent, raised, urgent, routine])
        await store.close()
    }

    @Test func waitingEndsWhenADocumentComes() async throws {
        let store = try Sample.store()
        // The listener says once that anything may have been missed.
        try await store.waitForWork(timeout: .seconds(20))
        let clock = ContinuousClock()
        let start = clock.now
        let waiting = Task { try await store.waitForWork(timeout: .seconds(60)) }
        _ = try await store.ingest(Sample.arrival())
        try await waiting.value
        #expect(clock.now - start < .seconds(10))
        await store.close()
    }

    @Test func completingTwiceWithTheSameLeaseIsOnce() async throws {
        let store = try Sample.store()
        _ = try await store.ingest(Sample.arrival())
        let lease = try #require(try await store.lease(worker: "w")).lease
        let first = try await store.complete(lease, Sample.reading())
        #expect(try await store.complete(lease, Sample.reading()) == first)
        #expect(try await store.referrals().count == 1)
        await store.close()
    }

    @Test func otherDocumentsAreNoReferrals() async throws {
        let store = try Sample.store()
        let id = try await store.ingest(Sample.arrival()).id
        let lease = try #require(try await store.lease(worker: "w")).lease
        var reading = Sample.reading([])
        reading.documentClass = .other(.labResult)
        #expect(try await store.complete(lease, reading) == [])
        let document = try await store.document(id)
        #expect(document.state == .notAReferral)
        #expect(document.documentClass == .other(.labResult))
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func whatMayBeNoReferralWaitsForAPersonWhoSettlesIt() async throws {
        let store = try Sample.store()
        for (number, word) in [(1, "accepted"), (2, "rejected")] {
            let id = try await store.ingest(Sample.arrival(number)).id
            let lease = try #require(try await store.lease(worker: "w")).lease
            let referral = Sample.referral(findings: [.classInDoubt])
            var reading = Sample.reading([referral])
            reading.documentClass = .other(.labResult)
            reading.classConfidence = 0.75
            reading.isClassInDoubt = true
            let referralID = try #require(try await store.complete(lease, reading).first)
            let document = try await store.document(id)
            #expect(document.state == .completed)
            #expect(try await store.referral(referralID).referral.findings.map(\.code) == ["doubtful:class"])
            #expect(try await store.claim(referralID, by: "ann").referral.disposition == .needsReview)
            let settled =
                word == "accepted"
                ? try await store.accept(referralID, by: "ann") : try await store.reject(referralID, reason: "no referral", by: "ann")
            #expect(settled.referral.disposition == (word == "accepted" ? .ready : .rejected))
            #expect(settled.referral.findings.isEmpty == (word == "accepted"))
        }
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func aReadingThatContradictsItselfIsRefused() async throws {
        let store = try Sample.store()
        _ = try await store.ingest(Sample.arrival())
        let lease = try #require(try await store.lease(worker: "w")).lease
        await #expect(throws: StoreError.self) { try await store.complete(lease, Sample.reading([])) }
        var referral = Sample.referral()
        referral.fields[.patientDOB]?.value = .text("sometime")
        await #expect(throws: StoreError.self) { try await store.complete(lease, Sample.reading([referral])) }
        #expect(try await store.complete(lease, Sample.reading()).count == 1)
        await store.close()
    }
}
