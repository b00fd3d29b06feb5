import Glibc

/// Frames over two pipes, with a limit of time on every step and of size on what comes in.
struct FrameChannel {
    /// Not owned; the caller closes them.
    let input: Int32
    let output: Int32
    /// Most bytes a frame may have.
    let largest: Int

    /// - Throws: ``ChannelError``.
    func send(_ frame: Frame, until deadline: ContinuousClock.Instant?) throws(ChannelError) {
        let bytes = frame.bytes
        var sent = 0
        while sent < bytes.count {
            try wait(output, POLLOUT, until: deadline)
            let count = bytes.withUnsafeBytes { write(output, $0.baseAddress?.advanced(by: sent), $0.count - sent) }
            if count > 0 {
                sent += count
            } else if errno != EAGAIN && errno != EINTR {
                throw .closed
            }
        }
    }

    /// The next frame.
    ///
    /// - Throws: ``ChannelError``; ``ChannelError/closed`` when the other side is gone.
    func receive(until deadline: ContinuousClock.Instant?) throws(ChannelError) -> Frame {
        let header = try receive(Frame.headerSize, until: deadline)
        guard let (kind, length) = Frame.parse(header) else { throw .garbled }
        guard length <= largest else { throw .tooLarge }
        return Frame(kind: kind, content: try receive(length, until: deadline))
    }

    private func receive(_ count: Int, until deadline: ContinuousClock.Instant?) throws(ChannelError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var got = 0
        while got < count {
            try wait(input, POLLIN, until: deadline)
            let more = bytes.withUnsafeMutableBytes { read(input, $0.baseAddress?.advanced(by: got), count - got) }
            if more > 0 {
                got += more
            } else if more == 0 || (errno != EAGAIN && errno != EINTR) {
                throw .closed
            }
        }
        return bytes
    }

    private func wait(_ descriptor: Int32, _ events: Int32, until deadline: ContinuousClock.Instant?) throws(ChannelError) {
        var entry = pollfd(fd: descriptor, events: Int16(events), revents: 0)
        while true {
            var milliseconds: Int32 = -1
            if let deadline {
                let left = ContinuousClock.now.duration(to: deadline)
                guard left > .zero else { throw .late }
                milliseconds = Int32(clamping: left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1)
            }
            let ready = poll(&entry, 1, milliseconds)
            if ready > 0 { return }
            if ready < 0 && errno != EINTR { throw .closed }
        }
    }
}
