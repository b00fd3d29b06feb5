/// A matrix of weights in 8 bits, with a last column that is added whatever comes in.
struct StoredWeights {
    let outputs: Int
    let inputs: Int
    private let bytes: [Int8]
    /// By output, what one of its weights stands for.
    let scales: [Double]

    init(_ reader: inout ByteReader) throws {
        let mode = try reader.number(UInt8.self)
        guard mode & 1 != 0, mode & 128 != 0 else { throw Unsupported(reason: "its weights are not in 8 bits") }
        outputs = try reader.count()
        let columns = try reader.count()
        guard (1...4096).contains(outputs), (2...4096).contains(columns) else { throw ByteReader.Truncated() }
        inputs = columns - 1
        _ = try reader.number(Int8.self)
        bytes = try reader.take(outputs * columns).map { Int8(bitPattern: $0) }
        guard try reader.count() == outputs else { throw ByteReader.Truncated() }
        scales = try (0..<outputs).map { _ in try reader.double() }
    }

    /// A weight; 0 outside the matrix.
    func weight(_ output: Int, _ input: Int) -> Int16 {
        output < outputs && input < inputs ? Int16(bytes[output * (inputs + 1) + input]) : 0
    }

    /// What a sum of products of an output stands for, when what comes in are parts of 127.
    func scale(_ output: Int) -> Float { output < outputs ? Float(scales[output] / 127) : 0 }

    /// What is added to an output whatever comes in.
    func offset(_ output: Int) -> Float {
        output < outputs ? Float(Double(bytes[output * (inputs + 1) + inputs]) * scales[output]) : 0
    }
}
