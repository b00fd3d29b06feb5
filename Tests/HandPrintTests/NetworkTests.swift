import CKernels
import Foundation
import TestSupport
import Testing

@testable import HandPrint

/// The layers against the plain definition of what they do.
@Suite struct NetworkTests {
    private func random(_ count: Int, _ generator: inout SeededGenerator) -> [Float] {
        (0..<count).map { _ in Float.random(in: -1...1, using: &generator) }
    }

    private func plain(_ map: FeatureMap, _ weights: [Float], _ offsets: [Float], shape: [Int], dilation: Int, cut: Bool) -> [[[Float]]] {
        let (inputs, rows, columns) = (shape[1], shape[2], shape[3])
        let above = rows == 3 ? 1 : 0
        return (0..<shape[0]).map { output in
            (0..<map.rows + 2 * above - rows + 1).map { row in
                (0..<map.columns).map { column in
                    var sum = offsets[output]
                    for input in 0..<inputs {
                        for y in 0..<rows {
                            for x in 0..<columns {
                                let (r, c) = (row + y - above, column + (x - columns / 2) * dilation)
                                guard (0..<map.rows).contains(r), (0..<map.columns).contains(c) else { continue }
                                let value = map.values[map.start(plane: input, row: r) + c]
                                sum += value * weights[((output * inputs + input) * rows + y) * columns + x]
                            }
                        }
                    }
                    return cut ? max(0, sum) : sum
                }
            }
        }
    }

    /// What this machine can be tested with.
    private static let ways = [kernels_narrow, kernels_wide, kernels_widest].filter { $0.rawValue <= kernels_best_way().rawValue }

    @Test(arguments: [([6, 3, 3, 3], 1, 4), ([5, 2, 2, 3], 1, 2), ([7, 4, 1, 5], 4, 1), ([3, 6, 1, 1], 1, 1)])
    func aConvolutionIsTheSumOfItsProducts(shape: [Int], dilation: Int, rows: Int) {
        var generator = SeededGenerator(seed: 5)
        for width in [1, 7, 8, 21, 61] {
            var map = FeatureMap(planes: shape[1], rows: rows, columns: width)
            for plane in 0..<shape[1] {
                for row in 0..<rows {
                    let start = map.start(plane: plane, row: row)
                    map.values.replaceSubrange(start..<start + width, with: random(width, &generator))
                }
            }
            let weights = random(shape.reduce(1, *), &generator)
            let offsets = random(shape[0], &generator)
            for (cut, way) in [true, false].flatMap({ cut in Self.ways.map { (cut, $0) } }) {
                let want = plain(map, weights, offsets, shape: shape, dilation: dilation, cut: cut)
                let layer = Convolution(weights: weights[...], offsets: offsets[...], shape: shape, dilation: dilation, cutsNegative: cut)
                let got = layer.over(map, way: way)
                #expect(got.rows == want[0].count)
                for (plane, rows) in want.enumerated() {
                    for (row, values) in rows.enumerated() {
                        let start = got.start(plane: plane, row: row)
                        #expect(zip(values, got.values[start..<start + width]).allSatisfy { abs($0 - $1) < 1e-4 })
                        // What the next layer sees past the edge is nothing.
                        #expect(got.values[start + width..<start + width + 8].allSatisfy { $0 == 0 })
                    }
                }
            }
        }
    }

    @Test("Wide instructions and narrow ones read alike") func allWaysAgree() throws {
        let model = try HandPrintModel(path: Specimen.weights)
        for line in try Specimen.all() {
            let picture = LinePicture(bytes: line.bytes, width: line.width, height: line.height, rows: model.height)
            let narrow = model.scores(of: picture, way: kernels_narrow)
            let others = Self.ways.dropFirst().map { model.scores(of: picture, way: $0) }
            #expect(Set(others).count <= 1, "\(line.name): the wide ways agree to the last bit")
            for wide in others {
                #expect(narrow.count == wide.count && !narrow.isEmpty)
                for (left, right) in zip(narrow.joined(), wide.joined()) {
                    #expect(abs(exp(left) - exp(right)) < 1e-3, "\(line.name)")
                }
            }
        }
    }

    @Test func poolingTakesTheLargestAndDropsTheRest() {
        var map = FeatureMap(planes: 1, rows: 2, columns: 5)
        for (row, values) in [[Float]]([[1, 5, 2, 2, 9], [3, 4, 8, 1, 9]]).enumerated() {
            let start = map.start(plane: 0, row: row)
            map.values.replaceSubrange(start..<start + 5, with: values)
        }
        let out = map.pooled(down: 2, across: 2)
        #expect((out.rows, out.columns) == (1, 2))
        #expect(Array(out.values[out.start(plane: 0, row: 0)...].prefix(3)) == [5, 8, 0])
    }

    @Test func aPictureKeepsItsShareOfInk() {
        for (width, height) in [(100, 64), (40, 20), (33, 32), (5, 100)] {
            let bytes = (0..<width * height).map { UInt8(($0 % width) < width / 2 ? 0 : 255) }
            let picture = LinePicture(bytes: bytes, width: width, height: height, rows: 32)
            let inner = Double(width) * 32 / Double(height)
            let ink = Double(picture.map.values.reduce(0, +)) / (inner.rounded() * 32)
            #expect(abs(ink - Double(width / 2) / Double(width)) < 0.05, "\(width) x \(height)")
        }
    }
}
