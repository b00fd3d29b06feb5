import Glibc
import Testing

@testable import DocumentPipeline

@Suite("A channel of frames")
struct FrameChannelTests {
    private func withPipe(_ body: (_ reading: Int32, _ writing: Int32) throws -> Void) throws {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        defer { ends.forEach { close($0) } }
        try body(ends[0], ends[1])
    }

    @Test("Frames arrive as they were sent, one after the other")
    func roundTrip() throws {
        try withPipe { reading, writing in
            let channel = FrameChannel(input: reading, output: writing, largest: 1000)
            let frames = [
                Frame(kind: .message, content: Array("{}".utf8)), Frame(kind: .payload, content: []),
                Frame(kind: .payload, content: [1, 2]),
            ]
            for frame in frames { try channel.send(frame, until: nil) }
            for frame in frames { #expect(try channel.receive(until: .now + .seconds(5)) == frame) }
        }
    }

    @Test("A silent other side ends the wait at the deadline")
    func late() throws {
        try withPipe { reading, writing in
            let channel = FrameChannel(input: reading, output: writing, largest: 1000)
            #expect(throws: ChannelError.late) { try channel.receive(until: .now + .milliseconds(20)) }
        }
    }

    @Test("A length beyond the limit is refused before anything is allocated")
    func tooLarge() throws {
        try withPipe { reading, writing in
            let header: [UInt8] = [Frame.Kind.payload.rawValue, 0xFF, 0xFF, 0xFF, 0xFF]
            #expect(write(writing, header, header.count) == header.count)
            let channel = FrameChannel(input: reading, output: writing, largest: 1000)
            #expect(throws: ChannelError.tooLarge) { try channel.receive(until: .now + .seconds(5)) }
        }
    }

    @Test("A frame cut short means that the other side is gone")
    func cutShort() throws {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        defer { close(ends[0]) }
        let part = Array(Frame(kind: .payload, content: [1, 2, 3]).bytes.dropLast())
        #expect(write(ends[1], part, part.count) == part.count)
        close(ends[1])
        let channel = FrameChannel(input: ends[0], output: -1, largest: 1000)
        #expect(throws: ChannelError.closed) { try channel.receive(until: .now + .seconds(5)) }
    }
}
