import Glibc

/// A TCP socket that is closed with its last owner. Calls wait until a deadline, and no longer.
package final class TCPSocket: Sendable {
    package typealias Deadline = ContinuousClock.Instant

    let descriptor: Int32

    init(owning descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Ends reading and writing, also for a thread that waits in one of them.
    package func shut() { shutdown(descriptor, Int32(SHUT_RDWR)) }

    /// Ends reading only: what was received can still be answered.
    package func stopReading() { shutdown(descriptor, Int32(SHUT_RD)) }

    /// A connection to a host's port.
    ///
    /// - Throws: ``SocketError``.
    package static func connected(to host: String, port: UInt16, until deadline: Deadline) throws(SocketError) -> TCPSocket {
        var last = SocketError(code: EHOSTUNREACH)
        for address in try addresses(host, port, isPassive: false) {
            do throws(SocketError) { return try connected(to: address, until: deadline) } catch { last = error }
        }
        throw last
    }

    /// A socket that listens; port 0 takes any that is free.
    ///
    /// - Throws: ``SocketError``.
    package static func listening(on host: String, port: UInt16) throws(SocketError) -> TCPSocket {
        var last = SocketError(code: EADDRNOTAVAIL)
        for address in try addresses(host, port, isPassive: true) {
            do throws(SocketError) {
                let socket = try made(address.family)
                var yes: Int32 = 1
                setsockopt(socket.descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
                guard address.with({ bind(socket.descriptor, $0, $1) }) == 0, listen(socket.descriptor, 128) == 0 else {
                    throw SocketError(code: errno)
                }
                return socket
            } catch { last = error }
        }
        throw last
    }

    /// The port that it is bound to.
    package var port: UInt16 {
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let isKnown = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) == 0 }
        }
        guard isKnown else { return 0 }
        // The port stands at the same place in both families.
        return withUnsafeBytes(of: &address) { UInt16(bigEndian: $0.loadUnaligned(fromByteOffset: 2, as: UInt16.self)) }
    }

    /// The next connection; nil when none came in time.
    package func accepted(until deadline: Deadline) throws(SocketError) -> TCPSocket? {
        guard try isReady(POLLIN, until: deadline) else { return nil }
        let descriptor = accept(self.descriptor, nil, nil)
        if descriptor >= 0 {
            _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            return TCPSocket(owning: descriptor)
        }
        // The connection may be gone again; running out of descriptors passes too.
        if [EAGAIN, EINTR, ECONNABORTED, EMFILE, ENFILE].contains(errno) { return nil }
        throw SocketError(code: errno)
    }

    /// Sends all of it.
    package func send(_ bytes: [UInt8], until deadline: Deadline) throws(SocketError) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count > 0 { sent += count }
            if count < 0, errno != EAGAIN, errno != EINTR { throw SocketError(code: errno) }
            if sent < bytes.count, try !isReady(POLLOUT, until: deadline) { throw SocketError(code: ETIMEDOUT) }
        }
    }

    /// What has come, at least a byte; empty when the other side has ended.
    package func receive(until deadline: Deadline) throws(SocketError) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            guard try isReady(POLLIN, until: deadline) else { throw SocketError(code: ETIMEDOUT) }
            let count = buffer.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress, $0.count, 0) }
            if count >= 0 { return Array(buffer.prefix(count)) }
            if errno != EAGAIN, errno != EINTR { throw SocketError(code: errno) }
        }
    }

    private func isReady(_ events: Int32, until deadline: Deadline) throws(SocketError) -> Bool {
        while true {
            let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
            var poll = pollfd(fd: descriptor, events: Int16(events), revents: 0)
            let count = Glibc.poll(&poll, 1, Int32(max(0, min(left.rounded(.up), 3_600_000))))
            if count > 0 { return true }
            if count == 0 { return false }
            if errno != EINTR { throw SocketError(code: errno) }
        }
    }

    private static func made(_ family: Int32) throws(SocketError) -> TCPSocket {
        let descriptor = socket(family, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw SocketError(code: errno) }
        return TCPSocket(owning: descriptor)
    }

    private static func connected(to address: SocketAddress, until deadline: Deadline) throws(SocketError) -> TCPSocket {
        let socket = try made(address.family)
        if address.with({ connect(socket.descriptor, $0, $1) }) != 0 {
            guard errno == EINPROGRESS || errno == EINTR else { throw SocketError(code: errno) }
            guard try socket.isReady(POLLOUT, until: deadline) else { throw SocketError(code: ETIMEDOUT) }
        }
        var code: Int32 = 0
        var length = socklen_t(MemoryLayout<Int32>.size)
        getsockopt(socket.descriptor, SOL_SOCKET, SO_ERROR, &code, &length)
        guard code == 0 else { throw SocketError(code: code) }
        return socket
    }

    private static func addresses(_ host: String, _ port: UInt16, isPassive: Bool) throws(SocketError) -> [SocketAddress] {
        var hints = addrinfo()
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = isPassive ? AI_PASSIVE : 0
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(host, String(port), &hints, &list) == 0 else { throw SocketError(code: EHOSTUNREACH) }
        defer { freeaddrinfo(list) }
        var found: [SocketAddress] = []
        var next = list
        while let info = next?.pointee {
            found.append(SocketAddress(info))
            next = info.ai_next
        }
        return found
    }
}
