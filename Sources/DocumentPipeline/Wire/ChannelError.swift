/// Why a frame could not be sent or received.
enum ChannelError: Error, Hashable, Sendable {
    /// The other side closed its end or died.
    case closed
    /// The deadline passed.
    case late
    /// The bytes are no frame.
    case garbled
    /// The frame announces more bytes than are allowed.
    case tooLarge
}
