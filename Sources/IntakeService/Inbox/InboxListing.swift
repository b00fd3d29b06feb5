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
    /// What cannot be looked at for the moment.
    var hindered: [InboxPath: FileFault] = [:]
    /// What is not touched, and why.
    var leftAlone: [InboxPath: LeftAlone] = [:]
    /// Every folder, the inbox itself as the empty path.
    var folders: [[FileName]] = []

    /// Names of sidecars by the place and stem that they share with their files.
    private var sidecars: [InboxPath: [FileName]] = [:]

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

    /// Names of the sidecars of a file, in its folder.
    func sidecars(of path: InboxPath) -> [FileName] { sidecars[InboxPath(folder: path.folder, name: path.name.stem)] ?? [] }

    /// - Throws: ``FileFault`` when what failed concerns everything.
    private mutating func note(_ fault: FileFault, at path: InboxPath) throws(FileFault) {
        if fault.concernsAll { throw fault }
        if fault.isRefusal { leftAlone[path] = .unreadable } else if !fault.isGone { hindered[path] = fault }
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
                try note(error, at: path)
                continue
            }
            switch status.st_mode & S_IFMT {
            case S_IFREG:
                let isSidecar = SidecarFile.hasItsName(name) && stems.contains(name.stem)
                files.append(Entry(path: path, identity: FileIdentity(status), isSidecar: isSidecar))
                if isSidecar { sidecars[InboxPath(folder: place, name: name.stem), default: []].append(name) }
            case S_IFDIR:
                guard place.count < Self.depth else {
                    leftAlone[path] = .tooDeep
                    continue
                }
                do throws(FileFault) {
                    try add(Folder(name, in: folder), at: place + [name])
                } catch {
                    try note(error, at: path)
                }
            case S_IFLNK: leftAlone[path] = .link
            default: leftAlone[path] = .notAFile
            }
        }
    }
}
