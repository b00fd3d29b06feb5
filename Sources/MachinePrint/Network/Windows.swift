import CKernels

/// Windows of 3 x 3 pixels, and the largest of every 3 x 3 results.
struct Windows: Sendable {
    private let weights: [Int16]
    private let scales: [Float]
    private let offsets: [Float]

    init(_ stored: StoredWeights) {
        var weights = [Int16](repeating: 0, count: 3 * 4 * 16)
        for across in 0..<3 {
            for down in 0..<3 {
                for output in 0..<16 {
                    weights[((across * 2 + down / 2) * 16 + output) * 2 + down % 2] = stored.weight(output, across * 3 + down)
                }
            }
        }
        self.weights = weights
        scales = (0..<16).map(stored.scale)
        offsets = (0..<16).map(stored.offset)
    }

    /// - Returns: by column of the result, by row, sixteen numbers.
    func over(_ line: GreyLine, columns: Int, way: kernels_way) -> [Int16] {
        let rows = line.height
        let stride = rows + 3
        let wide = columns * 3
        var noise = Noise()
        var pixels = [Int16](repeating: 0, count: (wide + 2) * stride)
        let (ink, paper) = line.inkAndPaper
        let contrast = paper > ink ? (paper - ink) / 2 : 1
        let levels = (0..<256).map { grey -> Int16 in
            let value = 128 * ((Float(grey) - ink) / contrast - 1)
            return Int16(min(max(value.rounded(.toNearestOrAwayFromZero), -127), 127))
        }
        // Around the line there is noise, as there was when the network learnt.
        for column in [0, wide + 1] {
            for row in 0..<stride { pixels[column * stride + row] = noise.next() }
        }
        for column in 1...wide {
            pixels[column * stride] = noise.next()
            pixels[column * stride + rows + 1] = noise.next()
            for row in 0..<rows { pixels[column * stride + row + 1] = levels[Int(line.bytes[row * line.width + column - 1])] }
        }
        if wide < line.width {
            for row in 0..<rows { pixels[(wide + 1) * stride + row + 1] = levels[Int(line.bytes[row * line.width + wide])] }
        }
        return [Int16](unsafeUninitializedCapacity: columns * (rows / 3) * 16) { out, count in
            var layer = kernels_window()
            weights.withUnsafeBufferPointer { weights in
                scales.withUnsafeBufferPointer { scales in
                    offsets.withUnsafeBufferPointer { offsets in
                        layer.weights = weights.baseAddress
                        layer.scales = scales.baseAddress
                        layer.offsets = offsets.baseAddress
                        kernels_window_over(&layer, pixels, Int32(stride), Int32(wide), Int32(rows), out.baseAddress, way)
                    }
                }
            }
            count = out.count
        }
    }
}

/// Numbers that have nothing to do with one another, the same for every line.
private struct Noise {
    private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

    mutating func next() -> Int16 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int16(state >> 40 & 0xFF) - 128 == -128 ? 0 : Int16(state >> 40 & 0xFF) - 128
    }
}
