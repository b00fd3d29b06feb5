/// Takes messages out of a stream that may be cut anywhere. What stands between frames is passed over.
public struct MLLPDecoder: Sendable {
    /// What a stream can be wrong in beyond repair.
    public enum Fault: Error, Equatable {
        /// A message is longer than allowed.
        case tooLong
    }

    private let longest: Int
    private var message: [UInt8] = []
    private var isInside = false
    private var finished: [[UInt8]] = []

    /// - Parameter longest: bytes that a message may have.
    public init(longest: Int = 16 << 20) { self.longest = longest }

    /// The next whole message that has come, if any.
    public mutating func next() -> [UInt8]? { finished.isEmpty ? nil : finished.removeFirst() }

    /// Whether a message has begun that has not ended.
    public var isPartial: Bool { isInside }

    /// Bytes as they came.
    public mutating func append(_ bytes: some Sequence<UInt8>) throws(Fault) {
        for byte in bytes {
            switch byte {
            case MLLPFrame.start:
                // A start inside a message: the sender gave up and began again.
                message = []
                isInside = true
            case MLLPFrame.end where isInside:
                finished.append(message)
                message = []
                isInside = false
            default:
                guard isInside else { continue }
                guard message.count < longest else { throw .tooLong }
                message.append(byte)
            }
        }
    }
}
