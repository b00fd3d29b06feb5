import Foundation
import IntakeService
import ReferralModel
import ReferralStore
import Sockets
import TestSupport
import Testing

@testable import IntakeCommands

/// What machines and people see of the whole: counts and ages, nothing of any patient.
@Suite(.database, .timeLimit(.minutes(5))) struct MetricsTests {
    private static let secrets: [FieldKey: String] = [
        .patientLastName: "Okaforsecret", .patientFirstName: "Adasecret", .patientDOB: "1961-04-09", .patientPhone: "5125550177",
        .insuranceMemberID: "HSECRET42", .referrerName: "Lee Secret", .referralReason: "Secret pain", .patientEmail: "secret@example.org",
    ]

    private func filled() async throws -> ReferralStore {
        let store = try ReferralStore(url: TestDatabase.current.url, keys: .testing)
        _ = try await store.ingest(
            Arrival(
                bytes: Array("fax".utf8), fileName: "okaforsecret.pdf", site: "secretsite", sender: "5125550188", sidecar: ["x": "secret"]))
        let leased = try #require(try await store.lease(worker: "w"))
        let fields = Self.secrets.mapValues { FieldValue(.text($0), confidence: 1, raw: $0, source: .ocr) }
        let reading = DocumentReading(
            documentClass: .referral, classConfidence: 1, pages: [],
            referrals: [Referral(pages: 1...1, fields: fields, disposition: .ready)],
            pairs: [PrintedPair(label: "Name", value: "Okaforsecret", page: 1)])
        try await store.complete(leased.lease, reading)
        try await store.queueDeliveries(to: "ehr")
        return store
    }

    private func expectNoPatient(in text: String) {
        for secret in Self.secrets.values + ["okaforsecret", "secretsite", "5125550188"] {
            #expect(!text.lowercased().contains(secret.lowercased()))
        }
    }

    private func get(_ path: String, from port: UInt16, method: String = "GET") throws -> (status: String, body: String) {
        let socket = try TCPSocket.connected(to: "127.0.0.1", port: port, until: .now + .seconds(60))
        try socket.send(Array("\(method) \(path) HTTP/1.1\r\nHost: x\r\n\r\n".utf8), until: .now + .seconds(60))
        var bytes: [UInt8] = []
        while case let more = try socket.receive(until: .now + .seconds(60)), !more.isEmpty { bytes += more }
        let parts = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")
        return (String(parts[0].split(separator: "\r\n")[0].split(separator: " ")[1]), parts.dropFirst().joined())
    }

    @Test func theEndpointsAnswerWithoutPatientData() async throws {
        let store = try await filled()
        let server = try StatusServer(host: "127.0.0.1", port: 0, store: store, tally: Tally())
        let running = Task { await server.run() }
        let page = try get("/metrics", from: server.port)
        #expect(page.status == "200")
        #expect(page.body.contains("intake_documents{state=\"completed\"} 1\n"))
        #expect(page.body.contains("intake_referrals{status=\"ready\"} 1\n"))
        #expect(page.body.contains("intake_deliveries{destination=\"ehr\",state=\"waiting\"} 1\n"))
        #expect(page.body.contains("intake_database_up 1\n") && page.body.contains("# TYPE intake_pages_total counter\n"))
        expectNoPatient(in: page.body)
        #expect(try get("/health", from: server.port).status == "200")
        #expect(try get("/ready?x=1", from: server.port).status == "200")
        #expect(try get("/referrals", from: server.port).status == "404")
        #expect(try get("/metrics", from: server.port, method: "POST").status == "405")
        await store.close()
        #expect(try get("/health", from: server.port).status == "200", "the process still lives")
        #expect(try get("/ready", from: server.port).status == "503")
        #expect(try get("/metrics", from: server.port).body.contains("intake_database_up 0\n"))
        server.stop()
        await running.value
    }

    @Test func everyLineIsOfTheTextFormat() async throws {
        let store = try await filled()
        let text = MetricsPage.text(try await store.status(), deliveries: try await store.deliveryCounts(), counts: Tally().counts)
        var typed: Set<Substring> = []
        for line in text.split(separator: "\n") {
            if let match = line.firstMatch(of: #/^# TYPE ([a-z_]+) (gauge|counter)$/#) {
                #expect(typed.insert(match.1).inserted, "each family once")
            } else if !line.hasPrefix("# HELP ") {
                let match = try #require(line.wholeMatch(of: #/([a-z_]+)(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? -?[0-9.e+]+/#))
                #expect(typed.contains(match.1))
            }
        }
        #expect(typed.count > 10)
        await store.close()
    }

    @Test func labelsAreEscaped() {
        let family = MetricFamily("x", "y", samples: [MetricFamily.Sample(labels: ["a": "b\"c\\d\ne"], value: 1.5)])
        #expect(family.text.hasSuffix("x{a=\"b\\\"c\\\\d\\ne\"} 1.5\n"))
    }

    @Test func theLiveViewFitsAndShowsNoPatient() async throws {
        let store = try await filled()
        var screen = WatchScreen()
        for width in [40, 80, 200] {
            let lines = screen.lines(
                StatusReport(try await store.status()), deliveries: try await store.deliveryCounts(), now: Date(), width: width,
                paint: .none)
            #expect(lines.allSatisfy { ScreenText.width($0) <= width })
            #expect(lines.contains { $0.hasPrefix("to ehr") && $0.contains("1 waiting") })
            expectNoPatient(in: lines.joined(separator: "\n"))
        }
        #expect(screen.lines(nil, deliveries: [:], now: Date(), width: 40, paint: .none).count == 1)
        await store.close()
    }

    @Test func chartsScaleToTheLargest() {
        #expect(WatchScreen.chart([0, 1, 4, 8]) == " ▁▄█ 8")
        #expect(WatchScreen.chart([0, 0]) == "   0")
        #expect(WatchScreen.chart([Int]()) == " 0")
    }
}
