import Glibc

/// A call on a file that failed.
struct FileFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The `errno` of it.
    var code: Int32
    /// What was tried, without the file's name: names of faxes may name patients.
    var action: String

    init(_ action: String, _ code: Int32 = errno) {
        self.code = code
        self.action = action
    }

    var description: String { "\(action): \(String(cString: strerror(code)))" }

    /// Whether it is the machine or the folder that is in trouble rather than this one file: everything has to wait.
    var concernsAll: Bool { [EMFILE, ENFILE, ENOMEM, EROFS, ENOSPC, EDQUOT].contains(code) }

    /// Whether the file is not there any more.
    var isGone: Bool { code == ENOENT || code == ENOTDIR }

    /// Whether it lies in the rights to the file: nothing will change by itself.
    var isRefusal: Bool { code == EACCES || code == EPERM }
}
