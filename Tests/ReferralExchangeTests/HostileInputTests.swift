import Foundation
import ReferralModel
import Testing

@testable import ReferralExchange

/// Bytes that nobody vouches for never do more than fail.
@Suite struct HostileInputTests {
    private func read(_ bytes: [UInt8]) -> Int {
        var found = 0
        for format in [ExchangeFormat.fhir, .hl7, .csv] {
            found += (try? ExchangeReader.read(bytes, as: format))?.referrals.count ?? 0
        }
        return found
    }

    @Test func damagedMessagesAndBundles() throws {
        let originals = [try FHIRBundle.json(Example.full), Array(HL7Message.text(Example.full).utf8)]
        var dice = SeededDice(seed: 7)
        var readable = 0
        for round in 0..<3_000 {
            var bytes = originals[round % 2]
            for _ in 0...dice.roll(8) {
                let at = dice.roll(bytes.count)
                switch dice.roll(4) {
                case 0: bytes[at] = UInt8(dice.roll(256))
                case 1: bytes.removeSubrange(at..<min(bytes.count, at + 1 + dice.roll(200)))
                case 2: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + dice.roll(100))], at: dice.roll(bytes.count))
                default: bytes = Array(bytes.prefix(at + 1))
                }
                if bytes.isEmpty { bytes = [0x4D] }
            }
            readable += read(bytes)
        }
        #expect(readable > 100)
    }

    @Test(arguments: ["", "{", "[]", "{}", "MSH", "MSH|", "MSH|^~\\&", "MSH|||||", "MSH|^~\\&|\rRF1", "{\"a\":\"\\ud800\"}", "\u{FEFF}{}"])
    func scraps(_ text: String) {
        #expect(read(Array(text.utf8)) == 0)
    }

    @Test func depthIsBounded() {
        #expect(JSONParser.tree(Array((String(repeating: "[", count: 1_000_000)).utf8)) == nil)
        let deep = String(repeating: "[", count: JSONParser.deepest) + String(repeating: "]", count: JSONParser.deepest)
        #expect(JSONParser.tree(Array(deep.utf8)) != nil)
        #expect(JSONParser.tree(Array(("[" + deep + "]").utf8)) == nil)
    }

    @Test func sizeIsBounded() {
        let large = Array("MSH|^~\\&|".utf8) + [UInt8](repeating: 0x41, count: ExchangeReader.largest)
        #expect(throws: ReadFailure.self) { try ExchangeReader.read(large, as: .hl7) }
    }

    @Test func jsonIsReadLikeTheStandardSays() {
        let text = #" {"a": [1, -2.5e3, true, false, null, "\u00e9\ud83d\ude00\n\"\\\/"], "b": {}} "#
        let expected = JSONTree.object([
            "a": .array([.number("1"), .number("-2.5e3"), .flag(true), .flag(false), .null, .text("é😀\n\"\\/")]), "b": .object([:]),
        ])
        #expect(JSONParser.tree(Array(text.utf8)) == expected)
        for wrong in ["{\"a\":}", "[1,]", "[1 2]", "\"\u{01}\"", "01x", "tru", "{\"a\":1}x", "\"\\q\""] {
            #expect(JSONParser.tree(Array(wrong.utf8)) == nil, "\(wrong)")
        }
    }
}
