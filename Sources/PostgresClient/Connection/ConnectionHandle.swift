import CPostgres

/// Owns a `PGconn`. Deliberately not Sendable: it lives inside one ``PostgresConnection``.
final class ConnectionHandle {
    let pointer: OpaquePointer

    /// Begins connecting; nil only when memory is exhausted.
    init?(keywords: [String: String]) {
        let pairs = keywords.sorted { $0.key < $1.key }
        // libpq wants two arrays of C strings, each closed by NULL; it copies them.
        let names = pairs.map { Self.copy($0.key) }
        let values = pairs.map { Self.copy($0.value) }
        defer { for string in names + values { string.deallocate() } }
        let pointer = (names.map { UnsafePointer($0) as UnsafePointer<CChar>? } + [nil]).withUnsafeBufferPointer { names in
            (values.map { UnsafePointer($0) as UnsafePointer<CChar>? } + [nil]).withUnsafeBufferPointer { values in
                PQconnectStartParams(names.baseAddress, values.baseAddress, 1)
            }
        }
        guard let pointer else { return nil }
        self.pointer = pointer
        // Notices carry values at times; nothing here reads them.
        _ = PQsetNoticeProcessor(pointer, { _, _ in }, nil)
    }

    deinit { PQfinish(pointer) }

    var isAlive: Bool { PQstatus(pointer) == CONNECTION_OK }
    var socket: Int32 { PQsocket(pointer) }
    var message: String { PQerrorMessage(pointer).map { String(cString: $0) } ?? "" }
    var isInTransaction: Bool { PQtransactionStatus(pointer) != PQTRANS_IDLE }

    private static func copy(_ text: String) -> UnsafeMutablePointer<CChar> {
        let bytes = text.utf8CString
        let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
        for (index, byte) in bytes.enumerated() { copy[index] = byte }
        return copy
    }
}
