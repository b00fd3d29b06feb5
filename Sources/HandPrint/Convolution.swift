import CKernels

/// A layer of filters with offsets, as `Benchmarks/HandPrint/train.py` learnt them.
struct Convolution {
    /// Filters worked on together: as many as keep their sums in registers.
    private static let group = Int(kernels_group)

    let outputs: Int
    private let layer: kernels_layer
    /// By groups of filters, in each by input, row and column, the weights of the group side by side.
    private let packed: [Float]
    private let offsets: [Float]

    /// - Parameters:
    ///   - weights: by filter, input, row, column.
    ///   - offsets: one a filter.
    ///   - shape: filters, inputs, rows, columns.
    ///   - dilation: columns from one weight to the next.
    ///   - cutsNegative: whether what is below zero becomes zero.
    /// - Precondition: the filters look at most half the margin of a ``FeatureMap`` to each side.
    init(weights: ArraySlice<Float>, offsets: ArraySlice<Float>, shape: [Int], dilation: Int, cutsNegative: Bool) {
        precondition(shape[3] / 2 * dilation <= FeatureMap.margin / 2, "a filter looks past the margin")
        outputs = shape[0]
        layer = kernels_layer(
            outputs: Int32(shape[0]), inputs: Int32(shape[1]), rows: Int32(shape[2]), columns: Int32(shape[3]), dilation: Int32(dilation),
            cuts_negative: cutsNegative)
        let taps = shape[1] * shape[2] * shape[3]
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
    ///   - map: what to lay them over; it has as many planes as the filters have inputs, and as many rows as they are high.
    ///   - isAdded: whether the map itself is added to the result, which is of the same size.
    ///   - way: how many numbers instructions work on at once; what this machine knows.
    /// - Returns: a plane for each filter.
    func over(_ map: FeatureMap, isAdded: Bool = false, way: kernels_way = kernels_best_way()) -> FeatureMap {
        let rows = Int(layer.rows)
        precondition(map.planes == Int(layer.inputs) && map.rows >= rows - 2 * (rows / 3), "the layer does not fit the map")
        var out = FeatureMap(planes: outputs, rows: rows == 3 ? map.rows : map.rows - rows + 1, columns: map.columns)
        precondition(!isAdded || out.planes == map.planes && out.rows == map.rows, "the result is not of the size of the map")
        let shape = out.shape
        out.values.withUnsafeMutableBufferPointer { target in
            map.values.withUnsafeBufferPointer { source in
                kernels_convolve(
                    layer, packed, offsets, map.shape, source.baseAddress, shape, target.baseAddress, isAdded ? source.baseAddress : nil,
                    way)
            }
        }
        return out
    }
}
