import FoundationEssentials
import Glibc

/// A file of master keys: one a line, the newest last, for its owner only.
public enum KeyFile {
    private static let heading = """
        # Master keys of ReferralIntake. Whoever has this file and the database can read every document; without it nobody can.
        # Keep a copy in a safe place, apart from the copies of the database.

        """

    /// Makes the file with one new key, unless it is there: of many who make it at once all get the same.
    ///
    /// - Throws: ``VaultError/unreadableSource(_:_:)``.
    public static func make(_ path: String) throws(VaultError) {
        try write(heading + MasterKey().text + "\n", to: path, replacing: false)
    }

    /// Adds a key at the end; nothing is lost when the machine stops in between.
    ///
    /// - Throws: ``VaultError/unreadableSource(_:_:)``.
    public static func add(_ key: MasterKey, to path: String) throws(VaultError) {
        var text = try read(path)
        if !text.hasSuffix("\n") { text += "\n" }
        try write(text + key.text + "\n", to: path, replacing: true)
    }

    /// Whether others than its owner may read it.
    public static func isOpenToOthers(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
    }

    /// Whether a file made there would be lost with the next start: in a file system that the machine keeps in memory.
    public static func wouldLieInMemory(_ path: String) -> Bool {
        let place = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        let mounts = (try? Data(contentsOf: URL(filePath: "/proc/self/mounts"))).map { String(decoding: $0, as: UTF8.self) } ?? ""
        var nearest = (folder: "", kind: "")
        for line in mounts.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 2 else { continue }
            let folder = words[1].hasSuffix("/") ? String(words[1]) : words[1] + "/"
            // Of several on one folder the last one is seen.
            if place.hasPrefix(folder), folder.count >= nearest.folder.count { nearest = (folder, String(words[2])) }
        }
        return ["tmpfs", "ramfs"].contains(nearest.kind)
    }

    static func read(_ path: String) throws(VaultError) -> String {
        do {
            return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
        } catch {
            throw .unreadableSource(path, access(path, F_OK) == 0 ? "it cannot be read by this account" : "there is no such file")
        }
    }

    private static func write(_ text: String, to path: String, replacing: Bool) throws(VaultError) {
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let isNew = mkdir(folder, 0o700) == 0
        if !isNew, errno == ENOENT, !folder.isEmpty {
            let parent = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            mkdir(parent, 0o755)
            mkdir(folder, 0o700)
        }
        let other = path + ".\(getpid()).\(UInt32.random(in: 0 ... .max))"
        let file = open(other, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw fault(path) }
        defer { unlink(other) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else {
                close(file)
                throw fault(path)
            }
            rest = rest.dropFirst(count)
        }
        // A key that something was sealed with must not be lost to a power cut.
        let isSafe = fsync(file) == 0
        close(file)
        guard isSafe else { throw fault(path) }
        if replacing {
            guard rename(other, path) == 0 else { throw fault(path) }
        } else {
            guard link(other, path) == 0 || errno == EEXIST else { throw fault(path) }
        }
        let place = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if place >= 0 {
            fsync(place)
            close(place)
        }
    }

    private static func fault(_ path: String) -> VaultError {
        .unreadableSource(path, "it cannot be written: " + String(cString: strerror(errno)))
    }
}
