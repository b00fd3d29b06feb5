import CKernels
import Foundation

/// The last layer: a sum for each class, and what they say together as probabilities.
struct Dense: Sendable {
    /// Numbers for one column: the classes made up to a multiple of 8.
    let stride: Int
    private let inputs: Int
    private let weights: [Int16]
    private let scales: [Float]
    private let offsets: [Float]

    init(_ stored: StoredWeights) {
        inputs = stored.inputs
        stride = (stored.outputs + 7) / 8 * 8
        var weights: [Int16] = []
        for group in Swift.stride(from: 0, to: stride, by: 8) {
            for pair in Swift.stride(from: 0, to: stored.inputs, by: 2) {
                for output in group..<group + 8 {
                    weights.append(stored.weight(output, pair))
                    weights.append(stored.weight(output, pair + 1))
                }
            }
        }
        self.weights = weights
        scales = (0..<stride).map(stored.scale)
        offsets = (0..<stride).map(stored.offset)
    }

    /// - Returns: by column, `stride` probabilities, of which the first are those of the classes.
    func probabilities(_ steps: Steps, classes: Int, way: kernels_way) -> [Float] {
        [Float](unsafeUninitializedCapacity: steps.columns * stride) { out, count in
            weights.withUnsafeBufferPointer { weights in
                scales.withUnsafeBufferPointer { scales in
                    offsets.withUnsafeBufferPointer { offsets in
                        var layer = kernels_dense(
                            outputs: Int32(classes), pairs: Int32((inputs + 1) / 2), weights: weights.baseAddress,
                            scales: scales.baseAddress, offsets: offsets.baseAddress)
                        kernels_dense_over(&layer, steps.numbers, Int32(inputs), Int32(steps.columns), out.baseAddress, way)
                    }
                }
            }
            for column in 0..<steps.columns {
                let part = UnsafeMutableBufferPointer(rebasing: out[column * stride..<column * stride + classes])
                let most = part.max() ?? 0
                var sum: Float = 0
                for index in part.indices {
                    // What is less likely than 1 in 10^10 counts as impossible in all that follows.
                    part[index] = part[index] - most < -24 ? 0 : exp(part[index] - most)
                    sum += part[index]
                }
                for index in part.indices { part[index] /= sum }
            }
            count = steps.columns * stride
        }
    }
}
