/// Waits for connections on a thread of its own.
actor MLLPDoor {
    private let socket: TCPSocket
    private let executor = BlockingQueue("mllp door")

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(_ socket: TCPSocket) { self.socket = socket }

    /// Nil when none came for a moment.
    func next() -> TCPSocket? { try? socket.accepted(until: .now + .milliseconds(500)) }
}
