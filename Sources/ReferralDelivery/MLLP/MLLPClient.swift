import Sockets

/// Sends messages to one receiver, one after the other, and waits for the acknowledgement of each.
public actor MLLPClient {
    private let host: String
    private let port: UInt16
    private let timeout: Duration
    private let executor = BlockingQueue("mllp client")
    private var socket: TCPSocket?
    private var decoder = MLLPDecoder()

    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// - Parameters:
    ///   - host: name or address.
    ///   - port: of the receiver.
    ///   - timeout: for connecting, sending and the acknowledgement together.
    public init(host: String, port: UInt16, timeout: Duration = .seconds(30)) {
        self.host = host
        self.port = port
        self.timeout = timeout
    }

    /// Sends a message.
    ///
    /// - Parameter message: HL7 v2, with a control ID (MSH-10).
    /// - Returns: the code of the acknowledgement, `AA` or `CA`.
    /// - Throws: ``DeliveryFault``: `refused` for AE, AR and their like, `unreachable` for all else. After `unreachable` it is not known
    ///   whether the receiver has it.
    public func send(_ message: [UInt8]) throws(DeliveryFault) -> String {
        guard let control = HL7Header(message)?.controlID, !control.isEmpty else { throw .refused("the message has no control ID") }
        let deadline = ContinuousClock.now + timeout
        // A connection that was kept may have been closed by the other side; that shows only when it is used.
        let wasKept = socket != nil
        do {
            return try exchange(message, control, until: deadline)
        } catch {
            guard wasKept, case .lost = error else { throw Self.fault(error) }
        }
        do {
            return try exchange(message, control, until: deadline)
        } catch {
            throw Self.fault(error)
        }
    }

    public func close() { socket = nil }

    private enum Failure: Error {
        /// The connection ended before an answer came.
        case lost(String)
        case timeout
        case refused(String)
    }

    private static func fault(_ failure: Failure) -> DeliveryFault {
        switch failure {
        case .lost(let reason): .unreachable(reason)
        case .timeout: .unreachable("no acknowledgement in time")
        case .refused(let code): .refused(code)
        }
    }

    private func exchange(_ message: [UInt8], _ control: String, until deadline: ContinuousClock.Instant) throws(Failure) -> String {
        do throws(Failure) {
            let socket: TCPSocket
            if let kept = self.socket { socket = kept } else { socket = try connect(until: deadline) }
            self.socket = socket
            try Self.calling { () throws(SocketError) in try socket.send(MLLPFrame.framed(message), until: deadline) }
            while true {
                while let answer = decoder.next() {
                    // An answer to an earlier message that was given up comes late: not ours.
                    guard let header = HL7Header(answer), header.acknowledgedID == control else { continue }
                    let code = header.acknowledgement ?? ""
                    if code == "AA" || code == "CA" { return code }
                    throw .refused(["AE", "AR", "CE", "CR"].contains(code) ? code : "an acknowledgement without a known code")
                }
                let bytes = try Self.calling { () throws(SocketError) in try socket.receive(until: deadline) }
                guard !bytes.isEmpty else { throw .lost("the connection was closed before an acknowledgement came") }
                guard (try? decoder.append(bytes)) != nil else { throw .lost("an acknowledgement without an end") }
            }
        } catch {
            // What else comes on this connection could be taken for the answer to the next message.
            if case .refused = error {} else { self.socket = nil }
            throw error
        }
    }

    private func connect(until deadline: ContinuousClock.Instant) throws(Failure) -> TCPSocket {
        decoder = MLLPDecoder()
        return try Self.calling { () throws(SocketError) in try TCPSocket.connected(to: host, port: port, until: deadline) }
    }

    private static func calling<Value>(_ body: () throws(SocketError) -> Value) throws(Failure) -> Value {
        do {
            return try body()
        } catch {
            throw error.isTimeout ? .timeout : .lost(error.description)
        }
    }
}
