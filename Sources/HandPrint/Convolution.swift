/// A layer of filters with offsets, as `Benchmarks/HandPrint/train.py` learnt them.
struct Convolution {
    /// Filters worked on together: as many as keep their sums in registers.
    private static let group = 4

    let outputs: Int
    let inputs: Int
    let rows: Int
    let columns: Int
    let dilation: Int
    /// By groups of filters, in each by input, row and column, the weights of the group side by side.
    private let packed: [Float]
    private let offsets: [Float]

    /// - Parameters:
    ///   - weights: by filter, input, row, column.
    ///   - offsets: one a filter.
    ///   - shape: filters, inputs, rows, columns.
    ///   - dilation: columns from one weight to the next.
    init(weights: ArraySlice<Float>, offsets: ArraySlice<Float>, shape: [Int], dilation: Int) {
        outputs = shape[0]
        inputs = shape[1]
        rows = shape[2]
        columns = shape[3]
        self.dilation = dilation
        let taps = inputs * rows * columns
        let groups = (outputs + Self.group - 1) / Self.group
        var packed = [Float](repeating: 0, count: groups * taps * Self.group)
        for output in 0..<outputs {
            for tap in 0..<taps {
                packed[(output / Self.group * taps + tap) * Self.group + output % Self.group] =
                    weights[weights.startIndex + output * taps + tap]
            }
        }
        self.packed = packed
        self.offsets = Array(offsets) + [Float](repeating: 0, count: groups * Self.group - outputs)
    }

    /// The filters laid over a map; as many columns as it has, and as many rows where the filters are three high, else those on which
    /// they lie whole.
    ///
    /// - Parameters:
    ///   - map: what to lay them over.
    ///   - cutsNegative: whether what is below zero becomes zero.
    /// - Returns: a plane for each filter.
    func over(_ map: FeatureMap, cutsNegative: Bool) -> FeatureMap {
        let above = rows == 3 ? 1 : 0
        var out = FeatureMap(planes: outputs, rows: map.rows + 2 * above - rows + 1, columns: map.columns)
        let before = columns / 2 * dilation
        let taps = inputs * rows * columns
        map.values.withUnsafeBytes { source in
            packed.withUnsafeBufferPointer { weights in
                for first in stride(from: 0, to: outputs, by: Self.group) {
                    let tile = first / Self.group * taps * Self.group
                    for row in 0..<out.rows {
                        for column in stride(from: 0, to: map.columns, by: 8) {
                            var a = SIMD8<Float>(repeating: offsets[first])
                            var b = SIMD8<Float>(repeating: offsets[first + 1])
                            var c = SIMD8<Float>(repeating: offsets[first + 2])
                            var d = SIMD8<Float>(repeating: offsets[first + 3])
                            for input in 0..<inputs {
                                for y in 0..<rows {
                                    let from = row + y - above
                                    guard from >= 0, from < map.rows else { continue }
                                    var at = (map.start(plane: input, row: from) + column - before) * 4
                                    var tap = tile + ((input * rows + y) * columns) * Self.group
                                    for _ in 0..<columns {
                                        let v = source.loadUnaligned(fromByteOffset: at, as: SIMD8<Float>.self)
                                        a += v * weights[tap]
                                        b += v * weights[tap + 1]
                                        c += v * weights[tap + 2]
                                        d += v * weights[tap + 3]
                                        at += dilation * 4
                                        tap += Self.group
                                    }
                                }
                            }
                            let count = min(8, map.columns - column)
                            for (index, sum) in [a, b, c, d].enumerated() where first + index < outputs {
                                let target = out.start(plane: first + index, row: row) + column
                                for x in 0..<count { out.values[target + x] = cutsNegative ? max(0, sum[x]) : sum[x] }
                            }
                        }
                    }
                }
            }
        }
        return out
    }
}
