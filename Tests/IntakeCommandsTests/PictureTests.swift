import Foundation
import ReferralModel
import Testing

@testable import IntakeCommands

@Suite struct PictureTests {
    /// Black lines on white, a grey ramp, and noise that does not compress.
    static func example(_ width: Int, _ height: Int) throws -> GrayPicture {
        var noise: UInt32 = 7
        let pixels = (0..<width * height).map { index -> UInt8 in
            let (x, y) = (index % width, index / width)
            noise = noise &* 1_664_525 &+ 1_013_904_223
            return y < height / 3 ? (y % 7 == 0 ? 0 : 255) : y < 2 * height / 3 ? UInt8(x % 256) : UInt8(noise >> 24)
        }
        return try #require(GrayPicture(width: width, height: height, pixels: pixels))
    }

    /// Python's zlib is somebody else's reading of RFC 1950.
    @Test(arguments: [(1, 1), (7, 5), (300, 90), (1728, 120)])
    func pngIsReadBackByAnotherReader(_ width: Int, _ height: Int) throws {
        let picture = try Self.example(width, height)
        let file = FileManager.default.temporaryDirectory.appending(path: "picture-\(UUID().uuidString).png")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(PNGWriter.bytes(ColourPicture(picture))).write(to: file)
        let script = """
            import sys, zlib, struct
            data = open(sys.argv[1], 'rb').read()
            assert data[:8] == b'\\x89PNG\\r\\n\\x1a\\n'
            at, idat = 8, b''
            while at < len(data):
                size, = struct.unpack('>I', data[at:at + 4])
                kind, body = data[at + 4:at + 8], data[at + 8:at + 8 + size]
                assert zlib.crc32(kind + body) == struct.unpack('>I', data[at + 8 + size:at + 12 + size])[0]
                if kind == b'IHDR': width, height, depth, colour = struct.unpack('>IIBB', body[:10])
                if kind == b'IDAT': idat += body
                at += 12 + size
            raw = zlib.decompress(idat)
            assert (depth, colour) == (8, 2) and len(raw) == height * (width * 3 + 1)
            rows = [raw[y * (width * 3 + 1):(y + 1) * (width * 3 + 1)] for y in range(height)]
            assert all(row[0] == 0 for row in rows)
            sys.stdout.buffer.write(b''.join(row[1::3] for row in rows))
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let read = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(Array(read) == picture.pixels)
    }

    @Test func aWhitePageBecomesSmall() throws {
        let white = try #require(GrayPicture(width: 1728, height: 2200, pixels: [UInt8](repeating: 255, count: 1728 * 2200)))
        #expect(PNGWriter.bytes(ColourPicture(white)).count < 120_000)
    }

    @Test func cropIsClippedToThePicture() throws {
        let picture = try Self.example(20, 10)
        let part = try #require(picture.crop(BoundingBox(-5, 8, 4, 99)))
        #expect((part.width, part.height) == (4, 2))
        #expect(part.pixels.prefix(4) == picture.pixels[160..<164])
        #expect(picture.crop(BoundingBox(30, 0, 40, 5)) == nil)
    }

    @Test func fittingKeepsTheShape() throws {
        let fitted = try #require(try Self.example(400, 100).fitted(width: 100, height: 100))
        #expect((fitted.width, fitted.height) == (100, 25))
        let small = try #require(try Self.example(10, 10).fitted(width: 1000, height: 1000, zoom: 2))
        #expect((small.width, small.height) == (20, 20))
    }

    @Test func framesStayOutsideOfTheBox() throws {
        var picture = ColourPicture(try #require(GrayPicture(width: 10, height: 10, pixels: [UInt8](repeating: 255, count: 100))))
        picture.frame(BoundingBox(3, 3, 6, 6), (200, 0, 0), thickness: 1)
        func pixel(_ x: Int, _ y: Int) -> UInt8 { picture.bytes[(y * 10 + x) * 3 + 1] }
        #expect(pixel(2, 2) == 0 && pixel(6, 6) == 0 && pixel(4, 2) == 0 && pixel(2, 4) == 0)
        #expect(pixel(4, 4) == 255 && pixel(1, 1) == 255 && pixel(7, 7) == 255)
    }

    @Test func blocksAndDotsFillTheirCells() throws {
        let picture = try Self.example(64, 32)
        let blocks = BlockPicture.lines(picture, columns: 16, rows: 4)
        #expect(blocks.count == 4)
        let cells = blocks.map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "").count }
        #expect(cells == [16, 16, 16, 16])
        #expect(DotPicture.lines(picture, columns: 16, rows: 4).map(\.count) == [16, 16, 16, 16])
    }

    @Test func dotsStandWhereTheInkIs() throws {
        var pixels = [UInt8](repeating: 255, count: 8)
        pixels[0] = 0
        pixels[7] = 0
        let picture = try #require(GrayPicture(width: 2, height: 4, pixels: pixels))
        #expect(DotPicture.lines(picture, columns: 1, rows: 1) == ["\u{2881}"])
    }

    @Test func sixelsNameEveryColumn() throws {
        let picture = try #require(GrayPicture(width: 5, height: 1, pixels: [0, 0, 0, 0, 255]))
        let text = SixelPicture.sequence(picture)
        #expect(text.hasPrefix("\u{1B}P0;1q\"1;1;5;1"))
        #expect(text.hasSuffix("#0!4@?$#15!4?@-\u{1B}\\"))
    }
}
