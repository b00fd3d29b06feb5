/// Where a file lies beneath an inbox.
struct InboxPath: Hashable, Sendable, Comparable {
    /// The subfolders on the way, outermost first; empty in the inbox itself.
    var folder: [FileName]
    var name: FileName

    /// The outermost subfolder names the site, as in `inbox/north/fax.pdf`.
    var site: String? { folder.first?.shown }

    static func < (l: InboxPath, r: InboxPath) -> Bool {
        if l.folder != r.folder { return l.folder.lexicographicallyPrecedes(r.folder) }
        return l.name < r.name
    }
}
