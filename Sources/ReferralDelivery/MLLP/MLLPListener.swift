public import Sockets
import Synchronization

/// Receives messages over MLLP and answers each when its receiver has decided.
public final class MLLPListener: Sendable {
    /// What becomes of a message; called for one message of a connection at a time. The sender is told when it returns.
    public typealias Receiver = @Sendable (_ message: [UInt8], _ header: HL7Header?) async -> (HL7Acknowledgement, reason: String?)

    /// Bounds for senders that nobody vouches for.
    public struct Limits: Sendable {
        /// Connections at the same time; more have to wait.
        public var connections = 64
        /// Bytes of a message.
        public var message = 16 << 20
        /// For the rest of a message that has begun.
        public var patience = Duration.seconds(30)
        /// For the next message.
        public var idle = Duration.seconds(600)

        public init() {}
    }

    private let socket: TCPSocket
    private let limits: Limits
    private let moment: @Sendable () -> String
    private let receiver: Receiver
    private let open = Mutex<[ObjectIdentifier: TCPSocket]>([:])
    private let isOver = Atomic(false)

    /// Listens from now on; nothing is accepted before ``run()``.
    ///
    /// - Parameters:
    ///   - host: name or address to listen on.
    ///   - port: 0 takes any that is free.
    ///   - limits: bounds for senders.
    ///   - moment: the present time as HL7 writes it.
    ///   - receiver: decides about a message.
    /// - Throws: ``SocketError``.
    public init(
        host: String, port: UInt16, limits: Limits = Limits(), moment: @escaping @Sendable () -> String, receiver: @escaping Receiver
    ) throws(SocketError) {
        socket = try TCPSocket.listening(on: host, port: port)
        self.limits = limits
        self.moment = moment
        self.receiver = receiver
    }

    public var port: UInt16 { socket.port }

    /// Accepts and serves until ``stop()``; what was received whole by then is answered.
    public func run() async {
        let door = SocketDoor(socket)
        await withDiscardingTaskGroup { group in
            while !isOver.load(ordering: .acquiring) {
                guard open.withLock({ $0.count }) < limits.connections else {
                    try? await Task.sleep(for: .milliseconds(50))
                    continue
                }
                guard let socket = await door.next() else { continue }
                open.withLock { $0[ObjectIdentifier(socket)] = socket }
                if isOver.load(ordering: .acquiring) { socket.shut() }
                group.addTask { [self] in
                    await MLLPSession(socket, limits: limits, moment: moment, receiver: receiver).run()
                    _ = open.withLock { $0.removeValue(forKey: ObjectIdentifier(socket)) }
                }
            }
        }
    }

    /// Ends ``run()``.
    public func stop() {
        isOver.store(true, ordering: .releasing)
        socket.shut()
        for socket in open.withLock({ Array($0.values) }) { socket.stopReading() }
    }
}
