import CPostgres

/// Parameters in the form of `PQsendQueryParams`: one flat buffer and three parallel arrays.
struct ParameterBlock {
    private var buffer: [UInt8] = []
    private var offsets: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []
    private var types: [UInt32] = []

    init(_ values: [PostgresValue]) {
        for value in values {
            types.append(value.typeID)
            formats.append(value.isBinary ? 1 : 0)
            guard value != .null else {
                offsets.append(nil)
                lengths.append(0)
                continue
            }
            let start = buffer.count
            value.encode(into: &buffer)
            offsets.append(start)
            lengths.append(Int32(clamping: buffer.count - start))
            // Text parameters end at a NUL, whatever their length says.
            buffer.append(0)
        }
    }

    /// Sends `text` with these parameters; results come in binary. Gives libpq's return value.
    func send(_ text: String, on handle: ConnectionHandle) -> Int32 {
        buffer.withUnsafeBufferPointer { buffer in
            let pointers = offsets.map { offset in
                offset.flatMap { start in
                    buffer.baseAddress.map { UnsafeRawPointer($0 + start).assumingMemoryBound(to: CChar.self) as UnsafePointer<CChar>? }
                } ?? nil
            }
            return PQsendQueryParams(handle.pointer, text, Int32(types.count), types, pointers, lengths, formats, 1)
        }
    }
}
