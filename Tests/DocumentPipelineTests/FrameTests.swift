import Testing

@testable import DocumentPipeline

@Suite("Frames between a reader process and its parent")
struct FrameTests {
    @Test("A header tells kind and length", arguments: [0, 1, 255, 256, 70_000])
    func header(length: Int) throws {
        let bytes = Frame(kind: .payload, content: [UInt8](repeating: 7, count: length)).bytes
        let (kind, found) = try #require(Frame.parse(Array(bytes.prefix(Frame.headerSize))))
        #expect(kind == .payload)
        #expect(found == length)
        #expect(bytes.count == Frame.headerSize + length)
    }

    @Test("What begins no frame is refused", arguments: [[], [0x4A], [0x00, 0, 0, 0, 1], [0x25, 0x50, 0x44, 0x46, 0x2D]])
    func garbage(bytes: [UInt8]) {
        #expect(Frame.parse(bytes) == nil)
    }
}
