import Foundation
import Sockets
import Synchronization

@testable import ReferralDelivery

/// An HTTP server of a test on this machine: takes one request a connection and answers as it is told.
final class PlainServer: Sendable {
    struct Request: Sendable {
        var head: String
        var body: [UInt8]
    }

    let port: UInt16
    private let door: TCPSocket
    private let requests = Mutex<[Request]>([])
    private let isOver = Atomic(false)

    /// - Parameter answer: status line, further headers and body for the request of a number, from 1; nil hangs up without an answer.
    /// - Throws: `SocketError`.
    init(answer: @escaping @Sendable (Int) -> (status: String, headers: [String], body: String)?) throws {
        door = try TCPSocket.listening(on: "127.0.0.1", port: 0)
        port = door.port
        Thread.detachNewThread { [self] in
            while !isOver.load(ordering: .acquiring) {
                guard let socket = try? door.accepted(until: .now + .milliseconds(100)) else { continue }
                guard let request = try? Self.request(from: socket) else { continue }
                let number = requests.withLock { requests in
                    requests.append(request)
                    return requests.count
                }
                guard let reply = answer(number) else { continue }
                let lines = ["HTTP/1.1 " + reply.status, "Content-Length: \(reply.body.utf8.count)", "Connection: close"] + reply.headers
                try? socket.send(Array((lines.joined(separator: "\r\n") + "\r\n\r\n" + reply.body).utf8), until: .now + .seconds(120))
            }
        }
    }

    var taken: [Request] { requests.withLock { $0 } }

    func stop() { isOver.store(true, ordering: .releasing) }

    private static func request(from socket: TCPSocket) throws -> Request? {
        var bytes: [UInt8] = []
        var isContinued = false
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let head = String(text[..<end.lowerBound])
                let length = head.lowercased().firstMatch(of: #/content-length: (\d+)/#).flatMap { Int($0.1) } ?? 0
                let start = head.utf8.count + 4
                if bytes.count >= start + length { return Request(head: head, body: Array(bytes[start..<start + length])) }
                if !isContinued, head.lowercased().contains("100-continue") {
                    isContinued = true
                    try socket.send(Array("HTTP/1.1 100 Continue\r\n\r\n".utf8), until: .now + .seconds(120))
                }
            }
            let more = try socket.receive(until: .now + .seconds(120))
            if more.isEmpty { return nil }
            bytes += more
        }
    }
}
