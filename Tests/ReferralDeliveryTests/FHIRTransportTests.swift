import Foundation
import ReferralExchange
import ReferralModel
import Testing

@testable import ReferralDelivery

/// A real HTTP server on this machine.
@Suite(.serialized, .timeLimit(.minutes(5))) struct FHIRTransportTests {
    private static let stored =
        #"{"resourceType": "Bundle", "type": "transaction-response", "entry": [{"response": {"status": "201 Created"}}]}"#

    private let referral: ExchangeReferral = {
        let name = FieldValue(.text("Okafor"), confidence: 1, raw: "", source: .ocr)
        return ExchangeReferral(
            id: "17", document: "9", receivedAt: Date(timeIntervalSince1970: 1_716_470_000),
            referral: Referral(pages: 1...1, fields: [.patientLastName: name], disposition: .ready), fileName: "fax.pdf",
            sha256: String(repeating: "0a", count: 32), original: [UInt8](repeating: 0x41, count: 2 << 20))
    }()

    private func transport(_ port: UInt16, token: String? = nil) throws -> FHIRTransport {
        let base = try #require(URL(string: "http://127.0.0.1:\(port)/r4"))
        return FHIRTransport(base: base, tokenFile: token, timeout: .seconds(120))
    }

    @Test func theBundleIsPostedWhole() async throws {
        let server = try PlainServer { _ in ("200 OK", ["Content-Type: application/fhir+json"], Self.stored) }
        let token = FileManager.default.temporaryDirectory.appending(path: "token-\(UUID().uuidString)")
        try Data("secret\n".utf8).write(to: token)
        #expect(try await transport(server.port, token: token.path).send(referral, version: 1) == "HTTP 200")
        let request = try #require(server.taken.first)
        #expect(request.head.hasPrefix("POST /r4 HTTP/1.1"))
        #expect(request.head.contains("application/fhir+json") && request.head.contains("Bearer secret"))
        #expect(try request.body == FHIRBundle.json(referral))
        server.stop()
        try FileManager.default.removeItem(at: token)
    }

    @Test func onlyWhatTheServerStoredIsDelivered() async throws {
        let answers: [(String, [String], String)?] = [
            ("503 Service Unavailable", [], ""), nil, ("422 Unprocessable Entity", [], "{}"), ("200 OK", [], "<html>"),
            ("200 OK", [], Self.stored),
        ]
        let server = try PlainServer { answers[($0 - 1) % answers.count] }
        let transport = try transport(server.port)
        var faults: [DeliveryFault] = []
        for _ in 1...4 {
            do {
                _ = try await transport.send(referral, version: 1)
                Issue.record("nothing was stored")
            } catch { faults.append(error) }
        }
        #expect(faults.map(\.isRefusal) == [false, false, true, false])
        #expect(try await transport.send(referral, version: 1) == "HTTP 200")
        server.stop()
    }

    @Test func noRedirectionIsFollowed() async throws {
        let other = try PlainServer { _ in ("200 OK", [], Self.stored) }
        let server = try PlainServer { [port = other.port] _ in ("307 Temporary Redirect", ["Location: http://127.0.0.1:\(port)/"], "") }
        await #expect(throws: DeliveryFault.unreachable("HTTP 307")) { try await transport(server.port).send(referral, version: 1) }
        #expect(other.taken.isEmpty)
        server.stop()
        other.stop()
    }
}
