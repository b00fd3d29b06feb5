/// One layer of a network as the file has it.
indirect enum StoredLayer {
    case input(height: Int, depth: Int)
    case series([StoredLayer])
    case window(across: Int, down: Int)
    case largest(across: Int, down: Int)
    case transposed(StoredLayer)
    case reversed(StoredLayer)
    case recurrent(gates: [StoredWeights], keepsLast: Bool)
    case dense(StoredWeights, kind: String)

    /// Takes a layer and all that it consists of.
    init(_ reader: inout ByteReader) throws {
        guard try reader.number(Int8.self) == 0 else { throw Unsupported(reason: "its layers have no names") }
        let kind = try reader.string()
        _ = try reader.take(2)
        let flags = try reader.number(Int32.self)
        _ = try reader.take(12)
        _ = try reader.string()
        switch kind {
        case "Input":
            let shape = try (0..<5).map { _ in Int(try reader.number(Int32.self)) }
            self = .input(height: shape[1], depth: shape[3])
        case "Convolve": self = .window(across: Int(try reader.number(Int32.self)), down: Int(try reader.number(Int32.self)))
        case "Maxpool": self = .largest(across: Int(try reader.number(Int32.self)), down: Int(try reader.number(Int32.self)))
        case "Series": self = .series(try Self.parts(&reader, flags: flags))
        case "XYTranspose", "RTLReversed":
            let parts = try Self.parts(&reader, flags: flags)
            guard parts.count == 1 else { throw ByteReader.Truncated() }
            self = kind == "XYTranspose" ? .transposed(parts[0]) : .reversed(parts[0])
        case "LSTM", "SummLSTM":
            _ = try reader.number(Int32.self)
            self = .recurrent(gates: try (0..<4).map { _ in try StoredWeights(&reader) }, keepsLast: kind == "SummLSTM")
        case "Tanh", "Softmax": self = .dense(try StoredWeights(&reader), kind: kind)
        default: throw Unsupported(reason: "it has a layer of the kind \(kind)")
        }
    }

    private static func parts(_ reader: inout ByteReader, flags: Int32) throws -> [StoredLayer] {
        let parts = try (0..<(try reader.count())).map { _ in try StoredLayer(&reader) }
        // A mark says that how fast each part was taught follows.
        if flags & 128 != 0 { _ = try reader.take(4 * (try reader.count())) }
        return parts
    }
}
