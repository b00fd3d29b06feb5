import FoundationEssentials
import Glibc
import ReferralStore

/// A file of an inbox held open and locked, ready to be handed to the store.
struct InboxFile {
    let file: OpenFile
    let folder: Folder
    let path: InboxPath
    let bytes: [UInt8]
    let sidecars: [(name: FileName, identity: FileIdentity, content: SidecarFile)]

    enum Opening {
        case ready(InboxFile)
        case refused(FileVerdict)
    }

    /// Opens, locks and reads a file, if it is whole and nobody writes to it.
    ///
    /// - Parameters:
    ///   - entry: the file as it was listed; another one in its place is refused.
    ///   - listing: where its sidecars are looked up.
    ///   - folder: the one it lies in.
    ///   - still: how long it has been the same, by its own time where that can be trusted.
    ///   - watched: how long it was seen to be the same.
    ///   - patience: how long it must have been.
    ///   - largest: bytes that it may have.
    /// - Returns: the file, or why not yet.
    /// - Throws: ``FileFault``.
    static func open(
        _ entry: InboxListing.Entry, of listing: InboxListing, in folder: Folder, still: Duration, watched: Duration,
        patience: InboxPatience,
        largest: Int
    ) throws(FileFault) -> Opening {
        let file = try OpenFile(entry.path.name, in: folder)
        guard file.identity == entry.identity else { return .refused(.notYet(patience.settle)) }
        guard file.identity.size <= largest else { return .refused(.leftAlone(.tooLarge)) }
        guard file.lock() else { return .refused(.notYet(.seconds(1))) }
        guard file.isLinked else { return .refused(.gone) }
        let hasWriter = file.hasWriter
        if hasWriter == true { return .refused(.notYet(patience.settle)) }
        let isWhole = try FileTrailer.isWhole(size: file.identity.size, bytes: file.bytes)
        let needed =
            switch isWhole {
            case true: hasWriter == nil ? patience.unsure : patience.settle
            case nil where SidecarFile.hasItsName(entry.path.name): patience.orphan
            default: patience.incomplete
            }
        // The file's time is that of another machine's clock where nobody can tell of its writers.
        let waited = hasWriter == nil ? watched : still
        guard waited >= needed else { return .refused(.notYet(needed - waited)) }
        let bytes = try file.bytes(at: 0, count: file.identity.size)
        guard bytes.count == file.identity.size, file.isUnchanged else { return .refused(.notYet(patience.settle)) }
        let sidecars = try sidecars(of: entry, listing, folder)
        return .ready(InboxFile(file: file, folder: folder, path: entry.path, bytes: bytes, sidecars: sidecars))
    }

    private static func sidecars(
        of entry: InboxListing.Entry, _ listing: InboxListing, _ folder: Folder
    ) throws(FileFault) -> [(name: FileName, identity: FileIdentity, content: SidecarFile)] {
        var all: [(name: FileName, identity: FileIdentity, content: SidecarFile)] = []
        for name in listing.sidecars(of: entry.path) {
            do throws(FileFault) {
                let file = try OpenFile(name, in: folder)
                all.append((name, file.identity, SidecarFile(try file.bytes(at: 0, count: SidecarFile.largest))))
            } catch {
                // One that cannot be read for the moment is waited for: it says who sent the fax.
                guard error.isGone || error.isRefusal || error.code == ELOOP || error.code == EINVAL else { throw error }
            }
        }
        return all
    }

    var arrival: Arrival {
        let sidecar = sidecars.map(\.content).reduce(into: SidecarFile([])) { $0.values.merge($1.values) { first, _ in first } }
        // A file from the future is taken for one of now: the clock of another machine is wrong.
        let changed = min(Date(timeIntervalSince1970: file.modified), Date())
        return Arrival(
            bytes: bytes, fileName: path.name.shown, site: path.site, sender: sidecar.sender,
            receivedAt: sidecar.received.flatMap(ReceptionTime.init)?.date ?? changed, sidecar: sidecar.values,
            priority: QueuePriority(word: sidecar.priority), delivery: file.identity.key)
    }

    /// Takes the file and its sidecars out of the inbox; what was changed or replaced meanwhile stays.
    ///
    /// - Returns: whether the file is gone from there.
    func remove() throws(FileFault) -> Bool {
        for sidecar in sidecars where try folder.status(of: sidecar.name).map(FileIdentity.init) == sidecar.identity {
            try folder.remove(sidecar.name)
        }
        guard let status = try folder.status(of: path.name) else { return true }
        guard FileIdentity(status) == file.identity, file.isUnchanged else { return false }
        try folder.remove(path.name)
        return true
    }
}

extension QueuePriority {
    /// By the words that fax servers and people use; what is unknown is routine.
    init(word: String?) {
        switch word?.lowercased() {
        case "stat", "emergent", "emergency", "immediate": self = .emergent
        case "urgent", "high", "asap": self = .urgent
        default: self = .routine
        }
    }
}
