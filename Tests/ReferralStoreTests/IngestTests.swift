import ReferralModel
import ReferralStore
import TestSupport
import Testing

@Suite(.database) struct IngestTests {
    @Test func storesBytesWithTheHashThatPostgreSQLComputes() async throws {
        let store = try Sample.store()
        let outcome = try await store.ingest(Sample.arrival(site: "north"))
        #expect(outcome == .new(outcome.id))
        #expect(try await store.originalBytes(of: outcome.id) == Array("fax 1".utf8))
        let document = try await store.document(outcome.id)
        // printf 'fax 1' | sha256sum
        #expect(document.sha256 == "966be194cd28554f703cf7f0a0d7a3acac675cac7ad6b13e8e423dce11b27e26")
        #expect(document.state == .queued)
        #expect(document.site == "north")
        #expect(document.byteCount == 5)
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func sameBytesAgainAreASecondSighting() async throws {
        let store = try Sample.store()
        let first = try await store.ingest(Sample.arrival())
        var again = Sample.arrival()
        again.fileName = "copy.pdf"
        #expect(try await store.ingest(again) == .seenBefore(first.id))
        #expect(try await store.documents().count == 1)
        #expect(try await store.document(first.id).sightings == 2)
        let sightings = try await store.sightings(of: first.id)
        #expect(sightings.map(\.fileName) == ["fax1.pdf", "copy.pdf"])
        #expect(sightings[0].sidecar == ["quality": "fine"])
        #expect(try await store.events(of: first.id).map(\.kind) == [.received, .seenAgain])
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func theSameFileTakenInAgainIsNoSecondSighting() async throws {
        let store = try Sample.store()
        var arrival = Sample.arrival()
        arrival.delivery = "8:1:4711"
        let first = try await store.ingest(arrival)
        #expect(try await store.ingest(arrival) == .seenBefore(first.id))
        #expect(try await store.document(first.id).sightings == 1)
        #expect(try await store.events(of: first.id).map(\.kind) == [.received])
        arrival.delivery = "8:1:4712"
        #expect(try await store.ingest(arrival) == .seenBefore(first.id))
        #expect(try await store.document(first.id).sightings == 2)
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func sameBytesFromManySidesAtOnceAreOneDocument() async throws {
        let store = try Sample.store(connections: 8)
        let outcomes = try await withThrowingTaskGroup(of: IngestOutcome.self) { group in
            for _ in 0..<24 { group.addTask { try await store.ingest(Sample.arrival()) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(outcomes.map(\.id)).count == 1)
        #expect(outcomes.filter { if case .new = $0 { true } else { false } }.count == 1)
        #expect(try await store.document(outcomes[0].id).sightings == 24)
        #expect(try await store.reconcile() == [])
        await store.close()
    }

    @Test func anEmptyFileIsADocumentToo() async throws {
        let store = try Sample.store()
        let outcome = try await store.ingest(Arrival(bytes: [], fileName: "empty"))
        #expect(try await store.originalBytes(of: outcome.id) == [])
        #expect(try await store.lease(worker: "w")?.bytes == [])
        await store.close()
    }

    @Test func aDocumentThatIsNotThereIsNamed() async throws {
        let store = try Sample.store()
        await #expect(throws: StoreError.noSuchDocument(DocumentID(rawValue: 99))) {
            try await store.document(DocumentID(rawValue: 99))
        }
        await store.close()
    }
}
