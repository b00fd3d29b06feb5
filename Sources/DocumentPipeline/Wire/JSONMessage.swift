import FoundationEssentials

/// Messages as the content of frames.
enum JSONMessage {
    static func frame(_ value: some Encodable) throws -> Frame {
        Frame(kind: .message, content: Array(try JSONEncoder().encode(value)))
    }

    /// - Throws: ``ChannelError/garbled`` when it is no message of this type.
    static func value<Value: Decodable>(_ type: Value.Type, of frame: Frame) throws(ChannelError) -> Value {
        guard frame.kind == .message, let value = try? JSONDecoder().decode(type, from: Data(frame.content)) else { throw .garbled }
        return value
    }
}
