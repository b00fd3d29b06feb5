import Foundation
import ReferralExchange
import Testing

@testable import ReferralDelivery

@Suite struct DestinationTests {
    @Test func addresses() throws {
        #expect(try Destination("ehr=mllp://10.0.0.5:2575?timeout=5").address == .mllp(host: "10.0.0.5", port: 2575))
        #expect(try Destination("ehr=mllp://10.0.0.5:2575?timeout=5").timeout == .seconds(5))
        #expect(try Destination("drop=folder:/srv/out?format=fhir").address == .folder(path: "/srv/out", format: .fhir))
        let base = try #require(URL(string: "https://fhir.example.org/r4"))
        #expect(try Destination("x-1=https://fhir.example.org/r4?token_file=/t").address == .fhir(base: base, tokenFile: "/t"))
    }

    @Test(arguments: [
        "", "x", "=mllp://h:1", "X=mllp://h:1", "x=mllp://h", "x=mllp://h:0", "x=mllp://h:70000", "x=ftp://h", "x=http://fhir.example.org",
        "x=https://me:secret@fhir.example.org", "x=folder:", "x=folder:/a?format=pdf", "x=mllp://h:1?timeout=0", "x=mllp://h:1?colour=red",
    ])
    func whatCannotBeMeantIsRefused(_ text: String) {
        #expect(throws: DestinationError.self) { try Destination(text) }
    }

    @Test func waitsGrowToACapWithJitter() {
        let retry = RetryDelay(first: .seconds(2), longest: .seconds(100))
        #expect(retry.delay(after: 1, chance: 1) == .seconds(2))
        #expect(retry.delay(after: 3, chance: 1) == .seconds(8))
        #expect(retry.delay(after: 3, chance: 0) == .seconds(4))
        #expect(retry.delay(after: 60, chance: 1) == .seconds(100))
    }

    @Test func onlyAWholeTransactionIsDelivered() throws {
        func verdict(_ status: Int, _ body: String) throws -> String { try FHIRTransport.verdict(status, body: Data(body.utf8)) }
        let whole = #"{"resourceType": "Bundle", "type": "transaction-response", "entry": [{"response": {"status": "201 Created"}}]}"#
        #expect(try verdict(200, whole) == "HTTP 200")
        #expect(throws: DeliveryFault.refused("HTTP 200, but an entry was not stored")) {
            try verdict(200, whole.replacingOccurrences(of: "201", with: "422"))
        }
        #expect(throws: DeliveryFault.unreachable("HTTP 200 without a FHIR transaction response")) { try verdict(200, "<html>") }
        #expect(throws: DeliveryFault.refused("HTTP 422")) { try verdict(422, "") }
        for status in [301, 401, 409, 429, 500, 503] {
            #expect(throws: DeliveryFault.unreachable("HTTP \(status)")) { try verdict(status, whole) }
        }
    }
}
