import Sockets

/// One connection of a listener, on a thread of its own.
actor MLLPSession {
    private let socket: TCPSocket
    private let limits: MLLPListener.Limits
    private let moment: @Sendable () -> String
    private let receiver: MLLPListener.Receiver
    private let executor = BlockingQueue("mllp session")
    private var decoder: MLLPDecoder
    /// When the message that is coming in began.
    private var began: ContinuousClock.Instant?

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(
        _ socket: TCPSocket, limits: MLLPListener.Limits, moment: @escaping @Sendable () -> String,
        receiver: @escaping MLLPListener.Receiver
    ) {
        self.socket = socket
        self.limits = limits
        self.moment = moment
        self.receiver = receiver
        decoder = MLLPDecoder(longest: limits.message)
    }

    /// Serves until the sender goes, is silent for too long, or sends what is no message.
    func run() async {
        do {
            while true {
                while let message = decoder.next() {
                    let header = HL7Header(message)
                    let (answer, reason) = await receiver(message, header)
                    let reply = MLLPFrame.framed(answer.message(to: header, at: moment(), reason: reason))
                    try socket.send(reply, until: .now + limits.patience)
                }
                began = decoder.isPartial ? began ?? .now : nil
                let bytes = try socket.receive(until: began.map { $0 + limits.patience } ?? .now + limits.idle)
                if bytes.isEmpty { return }
                try decoder.append(bytes)
            }
        } catch {
            // Closing is the answer to whatever went wrong; a message without an acknowledgement is sent again.
        }
    }
}
