import Foundation
import IntakeService
import Logging
import PostgresClient
import ReferralExchange
import ReferralModel
import ReferralStore
import TestSupport
import Testing

@testable import ReferralDelivery

/// The outbox in a real PostgreSQL, and real listeners that fail in the middle.
@Suite(.database, .serialized, .timeLimit(.minutes(5))) struct OutboxTests {
    private let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    private func withStore(_ body: (ReferralStore) async throws -> Void) async throws {
        let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
        try await body(store)
        await store.close()
    }

    /// Ready referrals whose visits are their numbers, so that messages can be told apart.
    private func fill(_ store: ReferralStore, _ count: Int, from first: Int = 1) async throws -> [ReferralID] {
        var ids: [ReferralID] = []
        for number in first..<first + count {
            _ = try await store.ingest(Arrival(bytes: Array("fax \(number)".utf8), fileName: "fax.pdf"))
            let leased = try #require(try await store.lease(worker: "w"))
            let fields: [FieldKey: FieldValue] = [
                .patientLastName: FieldValue(.text("Okafor"), confidence: 1, raw: "", source: .ocr),
                .referralVisits: FieldValue(.int(number), confidence: 1, raw: "", source: .ocr),
            ]
            let reading = DocumentReading(
                documentClass: .referral, classConfidence: 1, pages: [],
                referrals: [Referral(pages: 1...1, fields: fields, disposition: .ready)], pairs: [])
            ids += try await store.complete(leased.lease, reading)
        }
        return ids
    }

    private func change(_ sql: SQL) async throws {
        let connection = PostgresConnection(try ConnectionString(TestDatabase.current.url))
        try await connection.connect()
        try await connection.query(sql)
        await connection.close()
    }

    private func visits(_ messages: [String]) -> [Int] {
        messages.compactMap { message in
            (try? ExchangeReader.read(Array(message.utf8), as: .hl7))?.referrals.first?.fields[.referralVisits].flatMap {
                if case .int(let number) = $0.value { number } else { nil }
            }
        }
    }

    private func destination(_ port: UInt16, _ options: String = "timeout=120") throws -> Destination {
        try Destination("ehr=mllp://127.0.0.1:\(port)?\(options)")
    }

    @Test func whatIsReadyIsDeliveredOnceAndInOrder() async throws {
        try await withStore { store in
            _ = try await fill(store, 5)
            let receiver = try Receiver()
            let courier = Courier(try destination(receiver.port), store: store, log: log)
            #expect(try await courier.carryOnce() == (5, 0))
            #expect(try await courier.carryOnce() == (0, 0))
            #expect(visits(receiver.messages) == [1, 2, 3, 4, 5])
            #expect(try await store.deliveries().allSatisfy { $0.state == .delivered && $0.acknowledgement == "AA" && $0.attempts == 1 })
            await receiver.stop()
        }
    }

    @Test func aLaterVersionWaitsForTheEarlierOneAndIsSentAfterIt() async throws {
        try await withStore { store in
            let id = try await fill(store, 1)[0]
            try await store.queueDeliveries(to: "ehr")
            try await change("update intake.referral set version = version + 1, status_since = clock_timestamp() where id = \(id.rawValue)")
            #expect(try await store.queueDeliveries(to: "ehr") == 1)
            #expect(try await store.queueDeliveries(to: "ehr") == 0)
            let first = try #require(try await store.nextDelivery(to: "ehr", lease: .seconds(60)))
            #expect(try await store.nextDelivery(to: "ehr", lease: .seconds(60)) == nil, "the second waits for the first")
            #expect(try await store.delivered(first, version: 2, acknowledgement: "AA"))
            let second = try #require(try await store.nextDelivery(to: "ehr", lease: .seconds(60)))
            #expect(second.id > first.id && second.referral == id)
        }
    }

    @Test func aLeaseThatEndedIsSentAgainAndTheLateAnswerDoesNotCount() async throws {
        try await withStore { store in
            _ = try await fill(store, 1)
            try await store.queueDeliveries(to: "ehr")
            let lost = try #require(try await store.nextDelivery(to: "ehr", lease: .zero))
            #expect(try await store.deliveries()[0].state == .sending)
            let again = try #require(try await store.nextDelivery(to: "ehr", lease: .seconds(60)))
            #expect(again.id == lost.id && again.attempt == 2)
            #expect(try await !store.delivered(lost, version: 1, acknowledgement: "AA"))
            #expect(try await store.deliveries()[0].state == .sending, "nothing is claimed for it")
            #expect(try await store.delivered(again, version: 1, acknowledgement: "AA"))
        }
    }

    @Test func refusalsEndAsADeadLetterThatCanBeTriedAgain() async throws {
        try await withStore { store in
            let ids = try await fill(store, 2)
            // The first referral is refused three times, everything else is taken.
            let receiver = try Receiver { number in number <= 3 ? .reject : .accept }
            let courier = Courier(
                try destination(receiver.port, "refusals=3&timeout=120"), store: store, retry: RetryDelay(first: .zero, longest: .zero),
                log: log)
            #expect(try await courier.carryOnce() == (1, 3))
            let dead = try #require(try await store.deliveries(in: [.dead]).first)
            #expect(dead.referral == ids[0] && dead.lastFault == "refused: AR" && dead.acknowledgedAt == nil)
            #expect(try await store.deliveries(in: [.delivered]).map(\.referral) == [ids[1]])
            #expect(try await store.retryDelivery(dead.id))
            #expect(try await courier.carryOnce() == (1, 0))
            #expect(try await store.deliveries(in: [.dead]).isEmpty)
            #expect(try await !store.retryDelivery(dead.id), "what was delivered is not sent again")
            await receiver.stop()
        }
    }

    @Test func theDatabaseRefusesToClaimWhatWasNotAcknowledged() async throws {
        try await withStore { store in
            _ = try await fill(store, 1)
            try await store.queueDeliveries(to: "ehr")
            await #expect(throws: PostgresError.self) { try await change("update intake.delivery set state = 'delivered'") }
            await #expect(throws: PostgresError.self) { try await change("delete from intake.delivery") }
            let ticket = try #require(try await store.nextDelivery(to: "ehr", lease: .seconds(60)))
            #expect(try await store.delivered(ticket, version: 1, acknowledgement: "AA"))
            await #expect(throws: PostgresError.self) { try await change("update intake.delivery set state = 'waiting'") }
        }
    }

    /// A receiver that is taken away again and again, before and after it has answered.
    @Test func nothingIsLostAndOrderIsKeptWhileTheReceiverDies() async throws {
        try await withStore { store in
            _ = try await fill(store, 40)
            var receiver = try Receiver()
            let port = receiver.port
            let stop = StopSignal()
            let courier = Courier(
                try destination(port, "timeout=1"), store: store,
                retry: RetryDelay(first: .milliseconds(20), longest: .milliseconds(50)), log: log)
            let carrying = Task { await courier.run(until: stop, rest: .milliseconds(20)) }
            var received: [String] = []
            while try await store.deliveryCounts()["ehr"]?[.delivered] != 40 {
                if receiver.messages.count >= 7 {
                    await receiver.stop()
                    received += receiver.messages
                    receiver = try Receiver(port: port)
                } else {
                    await Task.yield()
                }
            }
            stop.request()
            await carrying.value
            await receiver.stop()
            received += receiver.messages
            let numbers = visits(received)
            var firsts: [Int] = []
            for number in numbers where !firsts.contains(number) { firsts.append(number) }
            #expect(firsts == Array(1...40), "each arrived, and in order")
            // What came twice is the same message: the receiver can tell by its control ID.
            #expect(Set(received).count == 40)
        }
    }

    @Test func aFolderHoldsWholeFilesOnly() async throws {
        try await withStore { store in
            _ = try await fill(store, 3)
            let path = try TestCluster.temporaryFolder()
            let courier = Courier(try Destination("drop=folder:\(path)?format=fhir"), store: store, log: log)
            #expect(try await courier.carryOnce() == (3, 0))
            let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
            #expect(names.count == 3 && names.allSatisfy { $0.hasSuffix(".json") })
            let missing = Courier(try Destination("gone=folder:\(path)/gone"), store: store, log: log)
            #expect(try await missing.carryOnce() == (0, 1))
            #expect(try await store.deliveries(to: "gone", in: [.waiting]).count == 3)
            try FileManager.default.removeItem(atPath: path)
        }
    }

    @Test func messagesAreStoredBeforeTheyAreAcknowledged() async throws {
        try await withStore { store in
            let intake = MessageIntake(store: store)
            let listener = try MLLPListener(host: "127.0.0.1", port: 0, moment: MessageIntake.moment) { await intake.receive($0, $1) }
            let task = Task { await listener.run() }
            let client = MLLPClient(host: "127.0.0.1", port: listener.port, timeout: .seconds(120))
            func message(_ type: String, _ id: String) -> [UInt8] { Array("MSH|^~\\&|A|B|||2024||\(type)|\(id)|P|2.5.1\r".utf8) }
            #expect(try await client.send(message("REF^I12", "1")) == "AA")
            #expect(try await client.send(message("REF^I12", "1")) == "AA")
            #expect(try await client.send(message("REF^I12", "2")) == "AA")
            await #expect(throws: DeliveryFault.refused("AR")) { try await client.send(message("ADT^A01", "3")) }
            #expect(try await store.documents().count == 2, "the same message is one document")
            await store.close()
            await #expect(throws: DeliveryFault.refused("AE")) { try await client.send(message("REF^I12", "4")) }
            await client.close()
            listener.stop()
            await task.value
        }
    }
}
