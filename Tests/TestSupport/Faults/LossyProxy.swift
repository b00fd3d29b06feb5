import Foundation
import Glibc
import Synchronization

/// Stands between a program and PostgreSQL, hands everything on, and can swallow the answer to a statement: what was asked for is
/// done and committed, the connection breaks, and nobody heard of it.
public final class LossyProxy: Sendable {
    private struct State {
        var left: [String: Int] = [:]
        var swallowed = 0
    }

    /// Why it cannot stand there.
    public struct Fault: Error { var what: String }

    /// What a client is to be given instead of the server's own address.
    public let url: String
    private let folder: String
    private let server: String
    private let listener: Int32
    private let state = Mutex(State())

    /// - Parameter url: keywords that name a Unix socket, as those of a test database do.
    /// - Throws: ``Fault``.
    public init(_ url: String) throws {
        guard let host = url.firstMatch(of: #/host='([^']*)'/#) else { throw Fault(what: "the server has no Unix socket") }
        server = host.1 + "/.s.PGSQL.5432"
        folder = try TestCluster.temporaryFolder()
        self.url = url.replacingCharacters(host.1, with: folder)
        let (listener, server) = (socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0), server)
        self.listener = listener
        let place = folder + "/.s.PGSQL.5432"
        guard Self.withAddress(place, { bind(listener, $0, $1) }) == 0, listen(listener, 64) == 0 else {
            throw Fault(what: "\(place): \(String(cString: strerror(errno)))")
        }
        Self.thread { [weak self] in
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0, let self else { break }
                Self.thread { self.serve(client, server) }
            }
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
        unlink(folder + "/.s.PGSQL.5432")
        rmdir(folder)
    }

    /// Swallows the answers to the next statements that hold a text.
    public func swallow(_ text: String, times: Int = 1) { state.withLock { $0.left[text] = times } }

    /// How many answers were swallowed.
    public var swallowed: Int { state.withLock { $0.swallowed } }

    private func serve(_ client: Int32, _ place: String) {
        let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer {
            close(client)
            close(server)
        }
        guard Self.withAddress(place, { connect(server, $0, $1) }) == 0 else { return }
        var isDoomed = false
        var tail: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        var entries = [pollfd(fd: client, events: Int16(POLLIN), revents: 0), pollfd(fd: server, events: Int16(POLLIN), revents: 0)]
        while poll(&entries, 2, -1) > 0 {
            for (index, other) in [server, client].enumerated() where entries[index].revents != 0 {
                let count = read(entries[index].fd, &buffer, buffer.count)
                guard count > 0 else { return }
                let bytes = buffer.prefix(count)
                if index == 0 {
                    tail = tail.suffix(128) + bytes
                    isDoomed = isDoomed || isToBeSwallowed(tail)
                } else if isDoomed {
                    // ReadyForQuery: the statement is done, and committed if it stood alone (PostgreSQL, message formats).
                    guard bytes.suffix(6).starts(with: [0x5A, 0, 0, 0, 5]) else { continue }
                    state.withLock { $0.swallowed += 1 }
                    return
                }
                guard Self.send(Array(bytes), to: other) else { return }
            }
        }
    }

    private func isToBeSwallowed(_ bytes: [UInt8]) -> Bool {
        state.withLock { state in
            for (text, left) in state.left where left > 0 && bytes.firstRange(of: Array(text.utf8)) != nil {
                state.left[text] = left - 1
                return true
            }
            return false
        }
    }

    private static func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress?.advanced(by: sent), $0.count - sent, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    private static func withAddress(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8) + [0]) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
    }

    private static func thread(_ body: @escaping @Sendable () -> Void) { Thread.detachNewThread(body) }
}

extension String {
    /// The text with one part of it exchanged.
    fileprivate func replacingCharacters(_ part: Substring, with text: String) -> String {
        self[..<part.startIndex] + text + self[part.endIndex...]
    }
}
