import CKernels

/// A layer of cells that remember: long short-term memory.
struct Memory: Sendable {
    let inputs: Int
    let cells: Int
    private let weights: [Int16]
    private let scales: [Float]
    private let offsets: [Float]

    /// - Parameter gates: new content, how much of it, how much of the old, how much is shown.
    /// - Throws: `Unsupported` where they are larger than the kernels can take.
    init(_ gates: [StoredWeights]) throws {
        let cells = gates[0].outputs
        let seen = gates[0].inputs
        guard cells % 8 == 0, cells <= kernels_most_cells, seen > cells, seen % 2 == 0, seen <= 512,
            gates.allSatisfy({ $0.outputs == cells && $0.inputs == seen })
        else { throw Unsupported(reason: "its layers are too large") }
        self.cells = cells
        inputs = seen - cells
        var weights: [Int16] = []
        weights.reserveCapacity(4 * cells * seen)
        for group in stride(from: 0, to: cells, by: 8) {
            for pair in stride(from: 0, to: seen, by: 2) {
                for gate in gates {
                    for cell in group..<group + 8 {
                        weights.append(gate.weight(cell, pair))
                        weights.append(gate.weight(cell, pair + 1))
                    }
                }
            }
        }
        self.weights = weights
        let order = stride(from: 0, to: cells, by: 8).flatMap { group in gates.flatMap { gate in (group..<group + 8).map { (gate, $0) } } }
        scales = order.map { $0.scale($1) }
        offsets = order.map { $0.offset($1) }
    }

    private func run(_ lanes: [kernels_lane], keepsLast: Bool, way: kernels_way) {
        weights.withUnsafeBufferPointer { weights in
            scales.withUnsafeBufferPointer { scales in
                offsets.withUnsafeBufferPointer { offsets in
                    var layer = kernels_recurrent(
                        inputs: Int32(inputs), cells: Int32(cells), pairs: Int32((inputs + cells) / 2), weights: weights.baseAddress,
                        scales: scales.baseAddress, offsets: offsets.baseAddress)
                    for start in stride(from: 0, to: lanes.count, by: kernels_lanes) {
                        let group = Array(lanes[start..<min(start + kernels_lanes, lanes.count)])
                        kernels_recur(&layer, group, Int32(group.count), keepsLast, way)
                    }
                }
            }
        }
    }

    /// What is remembered at the end of each column of a picture.
    func down(_ numbers: [Int16], columns: Int, rows: Int, way: kernels_way) -> Steps {
        Steps(
            columns: columns, width: cells,
            numbers: [Int16](unsafeUninitializedCapacity: columns * cells) { out, count in
                numbers.withUnsafeBufferPointer { numbers in
                    guard let from = numbers.baseAddress, let to = out.baseAddress else { return }
                    let lanes = (0..<columns).map { column in
                        kernels_lane(
                            in: from + column * rows * inputs, in_step: Int32(inputs), out: to + column * cells, out_step: 0,
                            length: Int32(rows))
                    }
                    run(lanes, keepsLast: true, way: way)
                }
                count = columns * cells
            })
    }

    /// What is remembered at each step of lines, from the left or from the right.
    func along(_ lines: [Steps], isBackwards: Bool, way: kernels_way) -> [Steps] {
        let starts = lines.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.columns) }
        let total = starts[lines.count]
        let from = UnsafeMutableBufferPointer<Int16>.allocate(capacity: total * inputs)
        let to = UnsafeMutableBufferPointer<Int16>.allocate(capacity: total * cells)
        defer {
            from.deallocate()
            to.deallocate()
        }
        guard let source = from.baseAddress, let target = to.baseAddress else { return lines }
        var lanes: [kernels_lane] = []
        for (line, start) in zip(lines, starts) {
            (source + start * inputs).initialize(from: line.numbers, count: line.columns * inputs)
            let first = isBackwards ? start + line.columns - 1 : start
            let direction = isBackwards ? -1 : 1
            lanes.append(
                kernels_lane(
                    in: source + first * inputs, in_step: Int32(direction * inputs), out: target + first * cells,
                    out_step: Int32(direction * cells), length: Int32(line.columns)))
        }
        run(lanes, keepsLast: false, way: way)
        return zip(lines, starts).map { line, start in
            Steps(
                columns: line.columns, width: cells,
                numbers: Array(UnsafeBufferPointer(start: target + start * cells, count: line.columns * cells)))
        }
    }
}
