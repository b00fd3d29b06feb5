import FoundationEssentials
import Glibc
import ReferralModel
import ReferralStore
import TestSupport
import Testing

/// The desk on a real terminal.
@Suite(.database, .serialized, .enabled(if: Screen.isPossible)) struct DeskTests {
    /// A referral that lacks its member ID.
    private func seed() async throws -> ReferralStore {
        let store = try ReferralStore(url: TestDatabase.current.url, connections: 1)
        _ = try await store.ingest(
            Arrival(bytes: try SampleFax("fax0003.pdf").bytes(), fileName: "fax0003.pdf", receivedAt: .now))
        let lease = try #require(try await store.lease(worker: "w"))
        let fields: [FieldKey: FieldValue] = [
            .patientLastName: FieldValue(
                .text("Gilbert"), confidence: 0.5, flagged: true, raw: "Gilbort", page: 1, box: BoundingBox(300, 300, 600, 340),
                source: .ocr,
                alternatives: [.init(.text("Gilbart"), score: 0.4)])
        ]
        let missing = Finding(.missing, field: .insuranceMemberID, severity: .error, message: "not there")
        try await store.complete(
            lease.lease,
            DocumentReading(
                documentClass: .referral, classConfidence: 1, pages: [],
                referrals: [Referral(pages: 1...1, fields: fields, findings: [missing])],
                pairs: []))
        return store
    }

    @Test func aKilledDeskLosesNothingTyped() async throws {
        let store = try await seed()
        let screen = try Screen("review --as ada")
        #expect(try await screen.shows("insurance member id"))
        try screen.type("e", "W12-4")
        #expect(try await screen.shows("insurance.member_id: W12-4"))
        kill(try #require(try screen.process()), SIGKILL)
        #expect(try await screen.shows("ended with 137"))
        // Nobody else has it, and it is where it was.
        let again = try Screen("review --as ada")
        #expect(try await again.shows("As you had typed it"))
        #expect(again.text.contains("insurance.member_id: W12-4"))
        try again.type("56", "Enter")
        #expect(try await again.shows("patient last name"))
        #expect(try await store.claimNext("ada")?.referral.text(.insuranceMemberID) == "W12-456")
        await store.close()
    }

    @Test func anotherSizeAndNoColourAndTheWayOut() async throws {
        let store = try await seed()
        let screen = try Screen("review --as ada", environment: "NO_COLOR=1")
        #expect(try await screen.shows("insurance member id"))
        try screen.resize(columns: 120, lines: 40)
        #expect(try await screen.shows(String(repeating: "─", count: 120)))
        #expect(!screen.text.contains("\u{1B}[3"))
        #expect(!screen.text.contains("\u{1B}[4"))
        try screen.type("q")
        #expect(try await screen.shows("ended with 0"))
        #expect(try await store.claimNext("bob") != nil)
        await store.close()
    }

    @Test func withoutATerminalItWorksLineByLine() async throws {
        let store = try await seed()
        let screen = try Screen("review --as ada --lines")
        #expect(try await screen.shows("insurance.member_id: – missing"))
        try screen.type("e W1", "Enter", "n", "Enter", "Enter", "q", "Enter")
        #expect(try await screen.shows("ended with"))
        let record = try #require(try await store.claimNext("bob"))
        #expect(record.referral.text(.insuranceMemberID) == "W1")
        #expect(record.referral.text(.patientLastName) == "Gilbart")
        await store.close()
    }
}
