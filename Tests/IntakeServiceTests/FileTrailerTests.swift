import Foundation
import TestSupport
import Testing

@testable import IntakeService

@Suite("Whether a file has its end")
struct FileTrailerTests {
    private static let samples = ["fax0003.pdf", "fax0024.pdf", "fax0019.tif", "fax0048.tif", "fax0059.tif"]

    private func isWhole(_ bytes: [UInt8]) throws -> Bool? {
        try FileTrailer.isWhole(size: bytes.count) { offset, count in
            offset < bytes.count ? Array(bytes[max(0, offset)..<min(bytes.count, offset + count)]) : []
        }
    }

    private func sample(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: BuiltProgram.repository + "/SampleFaxes/" + name)))
    }

    @Test("A whole fax is whole; its beginnings are not", arguments: samples)
    func faxes(name: String) throws {
        let bytes = try sample(name)
        #expect(try isWhole(bytes) == true)
        for share in [0.1, 0.5, 0.9, 0.99] {
            let part = Array(bytes.prefix(Int(Double(bytes.count) * share)))
            #expect(try isWhole(part) == false, "\(Int(share * 100)) % of \(name)")
        }
        #expect(try isWhole(Array(bytes.dropLast(40))) == false)
    }

    @Test("A message ends with its segment, a bundle with its brace")
    func data() throws {
        #expect(try isWhole(Array("MSH|^~\\&|a\rPID|1\r".utf8)) == true)
        #expect(try isWhole(Array("\u{0B}MSH|^~\\&|a\r\u{1C}\r".utf8)) == true)
        #expect(try isWhole(Array("MSH|^~\\&|a\rPID|1".utf8)) == false)
        #expect(try isWhole(Array("{\"resourceType\": \"Bundle\"}\n".utf8)) == true)
        #expect(try isWhole(Array("{\"resourceType\": \"Bundle\", ".utf8)) == false)
        #expect(try isWhole(Array("{\"sender\": \"x\"}".utf8)) == nil)
    }

    @Test("PNG ends with IEND, JPEG with its end-of-image mark")
    func pictures() throws {
        let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let end: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
        #expect(try isWhole(signature + [UInt8](repeating: 1, count: 100) + end) == true)
        #expect(try isWhole(signature + [UInt8](repeating: 1, count: 100)) == false)
        #expect(try isWhole([0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 1, count: 100) + [0xFF, 0xD9]) == true)
        #expect(try isWhole([0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 1, count: 100)) == false)
    }

    @Test("What has no known end cannot be said to have it", arguments: [[], Array("hello".utf8), [0x50, 0x4B, 3, 4]])
    func unknown(bytes: [UInt8]) throws { #expect(try isWhole(bytes) == nil) }

    @Test("A TIFF whose directories point nowhere or in a circle is looked at in finite time")
    func hostile() throws {
        let header: [UInt8] = [0x49, 0x49, 0x2A, 0]
        #expect(try isWhole(header) == false)
        #expect(try isWhole(header + [0xFF, 0xFF, 0xFF, 0xFF]) == false)
        #expect(try isWhole(header + [8, 0, 0, 0, 0xFF, 0xFF] + [UInt8](repeating: 0xFF, count: 64)) == false)
        // One directory with one strip inside the file, whose next directory is itself.
        let strip: [UInt8] = [0x11, 1, 4, 0, 1, 0, 0, 0, 4, 0, 0, 0]
        let circle = header + [8, 0, 0, 0, 1, 0] + strip + [8, 0, 0, 0]
        _ = try isWhole(circle)
        for seed in 0..<500 {
            var generator = SeededGenerator(seed: UInt64(seed))
            var bytes = try sample("fax0019.tif")
            for _ in 0..<20 { bytes[Int.random(in: 4..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator) }
            _ = try isWhole(bytes)
        }
    }

    @Test("A TIFF made to be looked at for ever is handed on after a bounded number of reads")
    func endless() throws {
        // 65,535 entries, each a table of 100,000 strips, and the next directory is this one.
        let entry: [UInt8] = [0x11, 1, 3, 0, 0xA0, 0x86, 1, 0, 8, 0, 0, 0]
        var bytes: [UInt8] = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 0xFF, 0xFF]
        for _ in 0..<65_535 { bytes += entry }
        bytes += [8, 0, 0, 0]
        var read = 0
        _ = try FileTrailer.isWhole(size: bytes.count) { offset, count in
            read += count
            return offset < bytes.count ? Array(bytes[offset..<min(bytes.count, offset + count)]) : []
        }
        #expect(read < 20_000_000)
    }
}
