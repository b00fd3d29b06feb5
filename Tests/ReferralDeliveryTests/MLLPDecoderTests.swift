import Testing

@testable import ReferralDelivery

@Suite struct MLLPDecoderTests {
    private let stream = Array("noise\u{0B}MSH|1\r\u{1C}\r\u{0B}MSH|2\r\u{1C}\r\u{0B}MSH|half".utf8)

    @Test func framesCutAnywhereGiveTheSameMessages() throws {
        for size in 1...stream.count {
            var decoder = MLLPDecoder()
            var found: [[UInt8]] = []
            for start in stride(from: 0, to: stream.count, by: size) {
                try decoder.append(stream[start..<min(stream.count, start + size)])
                while let message = decoder.next() { found.append(message) }
            }
            #expect(found == [Array("MSH|1\r".utf8), Array("MSH|2\r".utf8)], "pieces of \(size)")
            #expect(decoder.isPartial)
        }
    }

    @Test func aNewStartThrowsAwayWhatHadNoEnd() throws {
        var decoder = MLLPDecoder()
        try decoder.append(Array("\u{0B}half\u{0B}whole\u{1C}\r".utf8))
        #expect(decoder.next() == Array("whole".utf8))
        #expect(decoder.next() == nil)
    }

    @Test func lengthIsBounded() throws {
        var decoder = MLLPDecoder(longest: 4)
        try decoder.append(Array("\u{0B}1234".utf8))
        #expect(throws: MLLPDecoder.Fault.tooLong) { try decoder.append([0x35]) }
    }
}
