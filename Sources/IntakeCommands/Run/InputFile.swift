import FoundationEssentials
import Glibc
import PageImages
import ReferralModel

/// A file named on the command line, with its bytes; nothing is parsed here.
struct InputFile: Sendable {
    let path: String
    let bytes: [UInt8]
    /// Lower-case hexadecimal; nil when the bytes could not be had.
    let sha256: String?
    /// Why the bytes could not be had.
    let failure: ReadFailure?

    /// Bytes that are taken into memory at most.
    private static let largest = 256 << 20

    init(path: String) {
        self.path = path
        var problem: ReadFailure?
        let found = Self.read(path, &problem)
        bytes = found ?? []
        failure = problem
        sha256 = found.map(ContentHash.sha256)
    }

    private static func read(_ path: String, _ problem: inout ReadFailure?) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            problem = ReadFailure(.unsupported, "the file cannot be opened: \(String(cString: strerror(errno)))")
            return nil
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            problem = ReadFailure(.unsupported, "not a regular file")
            return nil
        }
        guard status.st_size <= largest else {
            problem = ReadFailure(.tooLarge, "the file has \(status.st_size >> 20) MiB; the limit is \(largest >> 20) MiB")
            return nil
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var got = 0
        while got < bytes.count {
            let count = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress?.advanced(by: got), $0.count - got) }
            if count == 0 { break }
            guard count > 0 else {
                if errno == EINTR { continue }
                problem = ReadFailure(.corrupt, "the file cannot be read: \(String(cString: strerror(errno)))")
                return nil
            }
            got += count
        }
        return Array(bytes.prefix(got))
    }
}
