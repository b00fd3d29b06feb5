import Glibc

/// A small file system in memory, for disks that are full or cannot be written to. Gone with the last reference.
public final class TestMount: Sendable {
    /// Why there is none: the tests of full and read-only disks need root and the right to mount (`CAP_SYS_ADMIN`).
    public struct Refused: Error, CustomStringConvertible {
        let code: Int32
        public var description: String {
            "mounting a tmpfs failed (\(String(cString: strerror(code)))): run the tests as root, in a container with CAP_SYS_ADMIN"
        }
    }

    public let path: String
    private let size: Int

    /// - Parameter megabytes: how much it holds.
    /// - Throws: ``Refused``.
    public init(megabytes: Int) throws {
        path = try TestCluster.temporaryFolder()
        size = megabytes
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(megabytes)m,mode=0755") == 0 else { throw Refused(code: errno) }
    }

    deinit {
        // Lazily: a server may still have its files open there.
        umount2(path, 2)
        rmdir(path)
    }

    /// Lets it be written to or not, as a share or a disk that the kernel found damaged (`MS_REMOUNT`, `MS_RDONLY` of mount(2)).
    public func remount(readOnly: Bool) throws {
        let flags: UInt = 32 | (readOnly ? 1 : 0)
        guard mount("tmpfs", path, "tmpfs", flags, "size=\(size)m") == 0 else { throw Refused(code: errno) }
    }

    /// Takes up all the space that is left, to the last page.
    ///
    /// - Returns: path of the file that holds it; removing it frees the space.
    public func fill() throws -> String {
        let ballast = path + "/ballast"
        let descriptor = open(ballast, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Refused(code: errno) }
        defer { close(descriptor) }
        let block = [UInt8](repeating: 0x55, count: 1 << 20)
        var piece = block.count
        while piece >= 512 {
            if write(descriptor, block, piece) < piece { piece /= 2 }
        }
        return ballast
    }
}
