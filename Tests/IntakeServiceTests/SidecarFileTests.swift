import ReferralStore
import TestSupport
import Testing

@testable import IntakeService

@Suite("Sidecars of fax servers")
struct SidecarFileTests {
    @Test(
        "The three forms say the same",
        arguments: [
            "Sender: 2105550111\nReceived: 2026:03:01 08:15:00\nPriority=STAT\n",
            "{\"sender\": \"2105550111\", \"received\": \"2026:03:01 08:15:00\", \"priority\": \"STAT\", \"pages\": [1, 2]}",
            "<?xml version=\"1.0\"?>\n<fax><sender>2105550111</sender><received>2026:03:01 08:15:00</received><priority>STAT</priority></fax>",
        ])
    func forms(text: String) {
        let sidecar = SidecarFile(Array(text.utf8))
        #expect(sidecar.sender == "2105550111")
        #expect(sidecar.received == "2026:03:01 08:15:00")
        #expect(QueuePriority(word: sidecar.priority) == .emergent)
    }

    @Test("Entities of XML become their characters")
    func entities() {
        #expect(SidecarFile(Array("<f><from>A &amp; B &lt;1&gt;</from></f>".utf8)).sender == "A & B <1>")
    }

    @Test(
        "Times are read in their usual forms", arguments: ["2026-03-01T08:15:00Z", "2026:03:01 08:15:00", "2026-03-01 08:15", "2026/03/01"])
    func times(text: String) { #expect(ReceptionTime(text) != nil) }

    @Test("What is no time is none", arguments: ["", "yesterday", "03/01/2026", "2026-13-01", "9999999999999999999-1-1"])
    func noTimes(text: String) { #expect(ReceptionTime(text) == nil) }

    @Test("Any bytes make some sidecar, in finite time and of bounded size")
    func anything() {
        for seed in 0..<400 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let opening = Array(["{", "<", "", "{\"a\":", "<a>"][seed % 5].utf8)
            let alphabet = Array("<>/&;:=\"{}[],\\ \n\0aé1".utf8) + [0xFF, 0xC3]
            let bytes =
                opening + (0..<Int.random(in: 0...2000, using: &generator)).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
            let sidecar = SidecarFile(bytes)
            #expect(sidecar.values.count <= 64)
            #expect(sidecar.values.allSatisfy { $0.key.count <= 100 && $0.value.count <= 500 && !$0.value.contains("\0") })
        }
        #expect(SidecarFile(Array(String(repeating: "{\"a\":", count: 20_000).utf8)).values.isEmpty)
    }
}
