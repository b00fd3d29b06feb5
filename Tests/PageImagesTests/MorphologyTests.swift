import CLeptonica
import ReferralModel
import TestSupport
import Testing

@testable import PageImages

/// Opening and closing against Leptonica's own, which is slow and right.
@Suite struct MorphologyTests {
    private func noise(width: Int, height: Int, share: Double, seed: UInt64) throws -> Bitmap {
        var generator = SeededGenerator(seed: seed)
        let page = try #require(Bitmap(width: width, height: height))
        for y in 0..<height {
            for x in 0..<width where Double.random(in: 0..<1, using: &generator) < share { page.fill(BoundingBox(x, y, x + 1, y + 1)) }
        }
        // Long strokes, some of them to the very edge.
        for _ in 0..<6 {
            let (x, y) = (Int.random(in: 0..<width, using: &generator), Int.random(in: 0..<height, using: &generator))
            page.fill(BoundingBox(x, y, width, y + 2))
            page.fill(BoundingBox(x, 0, x + 3, y))
        }
        return page
    }

    private func isEqual(_ a: Bitmap, _ b: Bitmap) -> Bool {
        var same: Int32 = 0
        pixEqual(a.pix, b.pix, &same)
        return same == 1
    }

    @Test(arguments: [(1, 1), (2, 3), (61, 1), (1, 28), (8, 5), (33, 33), (64, 2), (3, 65), (100, 17)])
    func agreesWithLeptonica(width: Int, height: Int) throws {
        for (seed, size) in [(200, 150), (31, 40), (32, 9), (65, 3)].enumerated() {
            for share in [0.05, 0.5, 0.93] {
                let page = try noise(width: size.0, height: size.1, share: share, seed: UInt64(seed))
                let opened = try #require(Bitmap(taking: pixOpenBrick(nil, page.pix, Int32(width), Int32(height))))
                let closed = try #require(Bitmap(taking: pixCloseSafeBrick(nil, page.pix, Int32(width), Int32(height))))
                #expect(isEqual(try #require(page.opened(width, height)), opened), "\(size), \(share)")
                #expect(isEqual(try #require(page.closed(width, height)), closed), "\(size), \(share)")
            }
        }
    }

    @Test func onlyBlackAndWhiteHasShapes() throws {
        let grey = try #require(try noise(width: 20, height: 20, share: 0.5, seed: 1).grey())
        #expect(grey.opened(3, 3) == nil)
    }
}
