import Glibc

/// What tells one file in one state from every other: it changes when anybody writes to the file or puts another in its place.
struct FileIdentity: Hashable, Sendable {
    var device: UInt64
    var inode: UInt64
    /// Bytes.
    var size: Int
    /// Time of the last change of content, in nanoseconds since 1970.
    var modified: Int64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    }

    /// The same for the same delivery of a file, whoever looks and however often.
    var key: String { "\(device):\(inode):\(size):\(modified)" }
}
