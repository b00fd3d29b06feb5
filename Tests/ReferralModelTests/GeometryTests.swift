import Foundation
import ReferralModel
import Testing

@Suite struct GeometryTests {
    @Test func boxIsWrittenAsFourNumbers() throws {
        let box = BoundingBox(412, 630, 655, 668)
        let json = try JSONEncoder().encode(box)
        #expect(String(decoding: json, as: UTF8.self) == "[412,630,655,668]")
        #expect(try JSONDecoder().decode(BoundingBox.self, from: json) == box)
    }

    @Test func boxesThatDoNotMeetShareNothing() {
        let shared = BoundingBox(0, 0, 10, 10).intersection(BoundingBox(20, 0, 30, 10))
        #expect(shared.isEmpty)
        #expect(shared.area == 0)
    }

    @Test func transformsChainInTheOrderNamed() {
        let double = PlaneTransform(a: 2, b: 0, c: 0, d: 0, e: 2, f: 0)
        let shift = PlaneTransform(a: 1, b: 0, c: 5, d: 0, e: 1, f: 7)
        let point = double.then(shift).apply(10, 10)
        #expect(point == (25, 27))
    }

    @Test(arguments: [
        PlaneTransform(a: 0, b: -1, c: 2200, d: 1, e: 0, f: 0),
        PlaneTransform(a: 0.99, b: 0.02, c: 3, d: -0.02, e: 1.98, f: -4),
        PlaneTransform(a: 1.01, b: 0.003, c: 8, d: -0.002, e: 0.98, f: 1, g: 1e-5, h: -2e-5),
    ])
    func inverseLeadsBack(map: PlaneTransform) throws {
        let inverse = try #require(map.inverse)
        for (x, y) in [(0.0, 0.0), (1728, 0), (1728, 2200), (333, 777)] {
            let there = map.apply(x, y)
            let back = inverse.apply(there.x, there.y)
            #expect(abs(back.x - x) < 1e-6 && abs(back.y - y) < 1e-6)
        }
    }

    @Test func aCollapsedPlaneHasNoInverse() {
        #expect(PlaneTransform(a: 1, b: 2, c: 0, d: 2, e: 4, f: 0).inverse == nil)
    }

    @Test func storedBoxOfAnUpsideDownPageIsClippedToTheImage() {
        let geometry = PageGeometry(
            storedWidth: 1728, storedHeight: 1078, storedDPIX: 204, storedDPIY: 98, readingWidth: 1728, readingHeight: 2156,
            readingDPI: 204, rotation: 180,
            toStored: PlaneTransform(a: -1, b: 0, c: 1728, d: 0, e: -0.5, f: 1078))
        #expect(geometry.storedBox(BoundingBox(100, 200, 300, 240)) == BoundingBox(1428, 958, 1628, 978))
        #expect(geometry.storedBox(BoundingBox(-50, 0, 100, 100)).x1 == 1728)
    }
}
