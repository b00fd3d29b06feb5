import Glibc

/// An open folder; everything in it is reached from here, so that nobody can lead the way elsewhere by renaming or by links.
final class Folder {
    let descriptor: Int32

    /// Opens a folder that a person named; links on the way are followed.
    init(path: String) throws(FileFault) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0 { throw FileFault("opening an inbox") }
    }

    /// Opens a subfolder; a link is refused.
    init(_ name: FileName, in parent: Folder) throws(FileFault) {
        descriptor = name.withCString { openat(parent.descriptor, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
        if descriptor < 0 { throw FileFault("opening a subfolder of an inbox") }
    }

    deinit { close(descriptor) }

    /// The names in it, apart from `.` and `..`.
    func names() throws(FileFault) -> [FileName] {
        // A second description: reading a folder moves its position, and closing the stream closes the descriptor.
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else {
            let code = errno
            if copy >= 0 { close(copy) }
            throw FileFault("listing an inbox", code)
        }
        defer { closedir(stream) }
        var names: [FileName] = []
        errno = 0
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { FileName($0.prefix { $0 != 0 }) }
            if name.bytes != [0x2E] && name.bytes != [0x2E, 0x2E] { names.append(name) }
        }
        if errno != 0 { throw FileFault("listing an inbox") }
        return names
    }

    /// What stands under a name, without following a link; nil when nothing does.
    func status(of name: FileName) throws(FileFault) -> stat? {
        var status = stat()
        guard name.withCString({ fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0 else {
            if errno == ENOENT { return nil }
            throw FileFault("looking at a file")
        }
        return status
    }

    func remove(_ name: FileName) throws(FileFault) {
        if name.withCString({ unlinkat(descriptor, $0, 0) }) != 0 { throw FileFault("removing a file that is stored") }
    }
}
