import Glibc

/// What the system said of a socket.
public struct SocketError: Error, Equatable, CustomStringConvertible {
    public var code: Int32

    package init(code: Int32) { self.code = code }

    package var isTimeout: Bool { code == ETIMEDOUT }

    public var description: String { String(cString: strerror(code)) }
}
