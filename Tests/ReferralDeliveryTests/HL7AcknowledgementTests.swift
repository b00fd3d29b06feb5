import Testing

@testable import ReferralDelivery

@Suite struct HL7AcknowledgementTests {
    @Test func namesTheMessageAndTurnsTheWayAround() throws {
        let header = try #require(HL7Header(Array("MSH|^~\\&|EHR|CLINIC|X|Y|2024||REF^I12^REF_I12|C-17|P|2.5.1\rPID|1\r".utf8)))
        #expect(header.type == "REF" && header.event == "I12" && header.controlID == "C-17")
        let text = HL7Acknowledgement.error.message(to: header, at: "20240523140300+0000", reason: "later")
        #expect(
            String(decoding: text, as: UTF8.self)
                == "MSH|^~\\&|ReferralIntake||EHR|CLINIC|20240523140300+0000||ACK^I12|AC-17|P|2.5.1\rMSA|AE|C-17|later\r")
        let back = try #require(HL7Header(text))
        #expect(back.acknowledgement == "AE" && back.acknowledgedID == "C-17")
    }

    @Test(arguments: ["", "MSH", "MSH|^~\\&", "PID|1", "MSH|||||||||||", "\u{0}\u{1}"])
    func scrapsAreNoTrap(_ text: String) {
        let header = HL7Header(Array(text.utf8))
        #expect(HL7Header(HL7Acknowledgement.reject.message(to: header, at: "2024")) != nil)
    }

    @Test func anyBytesAreNoTrap() throws {
        var generator = SystemRandomNumberGenerator()
        let marks = Array("MSH|^~\\&\r\n\u{0B}\u{1C}ABC".utf8)
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
                Bool.random(using: &generator) ? marks[Int.random(in: 0..<marks.count, using: &generator)] : UInt8.random(in: 0...255)
            }
            for message in [bytes, Array("MSH|^~\\&|".utf8) + bytes] {
                let header = HL7Header(message)
                #expect(!HL7Acknowledgement.accept.message(to: header, at: "2024").isEmpty)
                var decoder = MLLPDecoder(longest: 40)
                _ = try? decoder.append(message)
                while decoder.next() != nil {}
            }
        }
    }
}
