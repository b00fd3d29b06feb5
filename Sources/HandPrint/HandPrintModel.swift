import CKernels
import Foundation

/// A network of convolutions that turns the picture of a line into a row of columns, each with a score for every character.
///
/// `Benchmarks/HandPrint` teaches it. The file: a line of JSON, then 16-bit floats.
struct HandPrintModel: Sendable {
    /// Rows of a picture that it reads.
    let height: Int
    /// Columns of the picture for one of the result.
    let step: Int
    let alphabet: [Character]
    let choice: [String: Double]
    private let trunk: [(layer: Convolution, down: Int, across: Int)]
    private let mixers: [Convolution]
    private let head: Convolution

    private struct Header: Decodable {
        struct Layer: Decodable {
            let kind: String
            let shape: [Int]
            let pool: [Int]?
            let dilation: Int?
        }
        let height: Int
        let columns: Int
        let alphabet: String
        let choice: [String: Double]?
        let layers: [Layer]
    }

    /// - Throws: ``HandPrintError``.
    init(path: String) throws(HandPrintError) {
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path: path) }
        guard let end = data.firstIndex(of: 0x0A), let header = try? JSONDecoder().decode(Header.self, from: data[..<end]) else {
            throw .malformed(path: path, reason: "its first line is not the description of the layers")
        }
        let numbers = Self.floats(data[(end + 1)...])
        var used = 0
        var trunk: [(layer: Convolution, down: Int, across: Int)] = []
        var mixers: [Convolution] = []
        var head: Convolution?
        for layer in header.layers {
            guard layer.shape.count == 4, layer.shape.allSatisfy({ (1...4096).contains($0) }) else {
                throw .malformed(path: path, reason: "a layer has no shape")
            }
            let weights = layer.shape.reduce(1, *)
            guard used + weights + layer.shape[0] <= numbers.count else { throw .malformed(path: path, reason: "it ends too early") }
            let dilation = layer.dilation ?? 1
            guard (1...8).contains(dilation), layer.shape[3] / 2 * dilation <= FeatureMap.margin / 2 else {
                throw .malformed(path: path, reason: "a layer looks too far")
            }
            let convolution = Convolution(
                weights: numbers[used..<used + weights], offsets: numbers[used + weights..<used + weights + layer.shape[0]],
                shape: layer.shape, dilation: dilation, cutsNegative: layer.kind != "head")
            used += weights + layer.shape[0]
            switch (layer.kind, layer.pool) {
            case ("convolution", let pool?) where pool.count == 2: trunk.append((convolution, pool[0], pool[1]))
            case ("mixer", _): mixers.append(convolution)
            case ("head", _): head = convolution
            default: throw .malformed(path: path, reason: "a layer of an unknown kind")
            }
        }
        guard let head, used == numbers.count, head.outputs == header.alphabet.count + 1 else {
            throw .malformed(path: path, reason: "the layers do not fit together")
        }
        height = header.height
        step = header.columns
        alphabet = Array(header.alphabet)
        choice = header.choice ?? [:]
        self.trunk = trunk
        self.mixers = mixers
        self.head = head
    }

    private static func floats(_ data: Data) -> [Float] {
        data.withUnsafeBytes { bytes in
            (0..<bytes.count / 2).map {
                Float(Float16(bitPattern: UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 2, as: UInt16.self))))
            }
        }
    }

    /// How likely each character is in each column.
    ///
    /// - Parameters:
    ///   - picture: of the line.
    ///   - way: how many numbers instructions work on at once; what this machine knows.
    /// - Returns: natural logarithms of probabilities: by column of the result, first that of no new character, then one for each of
    ///   ``alphabet``.
    func scores(of picture: LinePicture, way: kernels_way = kernels_best_way()) -> [[Float]] {
        var map = picture.map
        for (layer, down, across) in trunk { map = layer.over(map, way: way).pooled(down: down, across: across) }
        for mixer in mixers { map = mixer.over(map, isAdded: true, way: way) }
        let result = head.over(map, way: way)
        return (0..<result.columns).map { column in
            var scores = (0..<result.planes).map { result.values[result.start(plane: $0, row: 0) + column] }
            let most = scores.max() ?? 0
            let sum = scores.reduce(Float(0)) { $0 + exp($1 - most) }
            for index in scores.indices { scores[index] -= most + log(sum) }
            return scores
        }
    }
}
