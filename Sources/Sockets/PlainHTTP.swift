import Synchronization

/// A very small HTTP/1.1 server for machines that ask how this one is: GET only, one request a connection, bounded in all ways.
package final class PlainHTTP: Sendable {
    /// What is answered.
    package struct Reply: Sendable {
        package var status: Int
        package var type: String
        package var body: String

        package init(_ status: Int, type: String = "text/plain; charset=utf-8", _ body: String) {
            self.status = status
            self.type = type
            self.body = body
        }
    }

    private let socket: TCPSocket
    private let answer: @Sendable (_ path: String) async -> Reply
    private let isOver = Atomic(false)
    private let open = Atomic(0)

    private static let mostConnections = 16
    private static let longestHead = 8192
    private static let patience = Duration.seconds(5)

    /// Listens from now on; nothing is answered before ``run()``.
    ///
    /// - Parameters:
    ///   - host: address to listen on.
    ///   - port: 0 takes a free one.
    ///   - answer: for the path of a request, without its query.
    /// - Throws: ``SocketError``.
    package init(host: String, port: UInt16, answer: @escaping @Sendable (_ path: String) async -> Reply) throws(SocketError) {
        socket = try TCPSocket.listening(on: host, port: port)
        self.answer = answer
    }

    package var port: UInt16 { socket.port }

    /// Answers until ``stop()``.
    package func run() async {
        let door = SocketDoor(socket)
        await withDiscardingTaskGroup { group in
            while !isOver.load(ordering: .acquiring) {
                guard let connection = await door.next() else { continue }
                // Whoever is too many is hung up on; they come again.
                guard open.load(ordering: .relaxed) < Self.mostConnections else { continue }
                open.add(1, ordering: .relaxed)
                group.addTask { [self] in
                    await Conversation(connection).hold(until: .now + Self.patience, answer)
                    open.subtract(1, ordering: .relaxed)
                }
            }
        }
    }

    package func stop() {
        isOver.store(true, ordering: .releasing)
        socket.shut()
    }

    /// One request and its answer, on a thread of its own.
    private actor Conversation {
        private let socket: TCPSocket
        private let executor = BlockingQueue("http")

        nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

        init(_ socket: TCPSocket) { self.socket = socket }

        func hold(until deadline: ContinuousClock.Instant, _ answer: @Sendable (String) async -> Reply) async {
            var head: [UInt8] = []
            while !head.contains(0x0A) {
                guard head.count < longestHead, let more = try? socket.receive(until: deadline), !more.isEmpty else { return }
                head += more
            }
            let words = String(decoding: head.prefix { $0 != 0x0D && $0 != 0x0A }, as: UTF8.self).split(separator: " ")
            let reply: Reply
            if words.count == 3, words[0] == "GET" || words[0] == "HEAD", words[2].hasPrefix("HTTP/1.") {
                reply = await answer(String(words[1].prefix { $0 != "?" }))
            } else {
                reply = Reply(405, "only GET\n")
            }
            let lines = [
                "HTTP/1.1 \(reply.status) \(reply.status < 400 ? "OK" : "No")", "Content-Type: \(reply.type)",
                "Content-Length: \(reply.body.utf8.count)", "Cache-Control: no-store", "Connection: close", "", "",
            ]
            let body = words.first == "HEAD" ? "" : reply.body
            try? socket.send(Array((lines.joined(separator: "\r\n") + body).utf8), until: .now + patience)
        }
    }
}
