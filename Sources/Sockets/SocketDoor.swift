/// Waits for connections on a thread of its own.
package actor SocketDoor {
    private let socket: TCPSocket
    private let executor = BlockingQueue("door")

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    package init(_ socket: TCPSocket) { self.socket = socket }

    /// Nil when none came for a moment.
    package func next() -> TCPSocket? { try? socket.accepted(until: .now + .milliseconds(500)) }
}
