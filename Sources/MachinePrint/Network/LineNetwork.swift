import CKernels
import Foundation

/// The network that Tesseract was taught to read lines with: windows of 3 x 3 pixels, a memory down each column, memories along the line to
/// the right and to the left, and a probability for each character in each column.
///
/// The numbers are Tesseract's own, rounded where it rounds them. It takes less time: Tesseract asks a map of strides
/// for each pixel, and reads one line at a time with the whole network, which does not stay in the cache; here up to eight lines go through
/// together.
struct LineNetwork: Sendable {
    /// Rows of a line, in pixels.
    let height: Int
    /// Columns of pixels for one column of the result.
    static let step = 3
    /// Characters it tells apart, no new character among them.
    let classes: Int
    /// Class that stands for no new character.
    var blank: Int { classes - 1 }

    private let windows: Windows
    private let downwards: Memory
    private let along: [(memory: Memory, isBackwards: Bool)]
    private let last: Dense

    init(_ bytes: ArraySlice<UInt8>) throws {
        var reader = ByteReader(bytes)
        guard case .series(let layers) = try StoredLayer(&reader), layers.count >= 6,
            case .input(let height, 1) = layers[0], height > 0, height % 3 == 0, height <= 96,
            case .series(let first) = layers[1], first.count == 2, case .window(1, 1) = first[0], case .dense(let seen, "Tanh") = first[1],
            seen.inputs == 9, seen.outputs == 16,
            case .largest(3, 3) = layers[2],
            case .transposed(.recurrent(let down, true)) = layers[3],
            case .dense(let end, "Softmax") = layers[layers.count - 1]
        else { throw Unsupported(reason: "its layers follow one another otherwise") }
        self.height = height
        windows = Windows(seen)
        downwards = try Memory(down)
        along = try layers[4..<layers.count - 1].map { layer in
            switch layer {
            case .recurrent(let gates, false): (try Memory(gates), false)
            case .reversed(.recurrent(let gates, false)): (try Memory(gates), true)
            default: throw Unsupported(reason: "its layers follow one another otherwise")
            }
        }
        last = Dense(end)
        classes = end.outputs
        let widths = [downwards.inputs] + along.map(\.memory.inputs) + [end.inputs]
        guard widths == [16, downwards.cells] + along.map(\.memory.cells) else { throw ByteReader.Truncated() }
    }

    /// Columns of the result for a line.
    func columns(of line: GreyLine) -> Int { line.height == height ? line.width / Self.step : 0 }

    /// How likely each character is in each column.
    ///
    /// - Parameters:
    ///   - lines: any number; of about one width they go through together without loss.
    ///   - way: how many numbers instructions work on at once; what this machine knows.
    /// - Returns: by line its probabilities.
    func probabilities(of lines: [GreyLine], way: kernels_way = kernels_best_way()) -> [Probabilities] {
        var results = lines.map { Probabilities(columns: columns(of: $0), stride: last.stride, values: []) }
        let order = lines.indices.filter { results[$0].columns > 0 }.sorted { (results[$0].columns, $0) < (results[$1].columns, $1) }
        for start in stride(from: 0, to: order.count, by: kernels_lanes) {
            let group = order[start..<min(start + kernels_lanes, order.count)]
            var steps = group.map { self.steps(lines[$0], columns: results[$0].columns, way: way) }
            for (memory, isBackwards) in along {
                steps = memory.along(steps, isBackwards: isBackwards, way: way)
            }
            for (line, numbers) in zip(group, steps) {
                results[line].values = last.probabilities(numbers, classes: classes, way: way)
            }
        }
        return results
    }

    /// What the windows and the memory down the columns make of a line.
    private func steps(_ line: GreyLine, columns: Int, way: kernels_way) -> Steps {
        let seen = windows.over(line, columns: columns, way: way)
        return downwards.down(seen, columns: columns, rows: height / 3, way: way)
    }
}
