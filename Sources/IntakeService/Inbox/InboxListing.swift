import Glibc

/// What lies in an inbox at one moment.
struct InboxListing: Sendable {
    struct Entry: Hashable, Sendable {
        var path: InboxPath
        var identity: FileIdentity
        /// Whether another file of the same name but for its extension makes it a sidecar.
        var isSidecar: Bool
    }

    /// Regular files that may be taken, longest unchanged first.
    var files: [Entry] = []
    /// What is not touched, and why.
    var leftAlone: [InboxPath: LeftAlone] = [:]
    /// Every folder, the inbox itself as the empty path.
    var folders: [[FileName]] = []

    /// Subfolders of subfolders of subfolders are not looked into.
    private static let depth = 3

    /// Lists an inbox with its subfolders.
    ///
    /// - Throws: ``FileFault`` when the inbox itself cannot be listed.
    static func of(_ root: Folder) throws(FileFault) -> InboxListing {
        var listing = InboxListing()
        try listing.add(root, at: [])
        listing.files.sort { ($0.identity.modified, $0.path) < ($1.identity.modified, $1.path) }
        return listing
    }

    private mutating func add(_ folder: Folder, at place: [FileName]) throws(FileFault) {
        folders.append(place)
        let names = try folder.names().filter { !$0.isTemporary }
        let stems = Set(names.filter { !SidecarFile.hasItsName($0) }.map(\.stem))
        for name in names {
            let path = InboxPath(folder: place, name: name)
            let status: stat
            do throws(FileFault) {
                guard let found = try folder.status(of: name) else { continue }
                status = found
            } catch {
                leftAlone[path] = .unreadable
                continue
            }
            switch status.st_mode & S_IFMT {
            case S_IFREG:
                let isSidecar = SidecarFile.hasItsName(name) && stems.contains(name.stem)
                files.append(Entry(path: path, identity: FileIdentity(status), isSidecar: isSidecar))
            case S_IFDIR:
                guard place.count < Self.depth else {
                    leftAlone[path] = .tooDeep
                    continue
                }
                do throws(FileFault) {
                    try add(Folder(name, in: folder), at: place + [name])
                } catch {
                    if !error.isGone { leftAlone[path] = .unreadable }
                }
            case S_IFLNK: leftAlone[path] = .link
            default: leftAlone[path] = .notAFile
            }
        }
    }
}
