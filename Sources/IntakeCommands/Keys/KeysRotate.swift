import ArgumentParser
import DocumentVault
import ReferralStore

/// `intake keys rotate`: everything under a new master key.
struct KeysRotate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate", abstract: "Wrap the keys of all documents by a new master key, while services go on.",
        discussion: """
            Takes the newest key of the key file, command or variable that was never in use; where there is none, one is made in the file. \
            Services read their keys again when they meet one that they do not hold. Where they have a file of their own, it must hold the new \
            key before: `intake keys make`. Keep the old key for as long as backups from before are kept.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Option(help: ArgumentHelp("ID of the key to take.", valueName: "id"))
    var to: String?

    private struct Report: Encodable {
        var current: String
        var rewrapped: Int
        var unreadable: Int
        var retired: [String]
    }

    func run() async throws {
        let source = global.keys
        let done = try await global.database.withStore(contents: true) { store in
            let known = try await store.masterKeys()
            // Every key that something is wrapped by has to be here, or the rotation would end halfway.
            if let missing = known.first(where: { !$0.isHeld && $0.documents > 0 }) {
                throw StoreError.vault(.missingKey(missing.id, source.name))
            }
            return try await store.rotate(to: try next(source, known: Set(known.map(\.id))))
        }
        let report = Report(current: done.current, rewrapped: done.rewrapped, unreadable: done.unreadable, retired: done.retired)
        try output.printOne(report) { report in
            ["current: \(report.current)", "data keys wrapped anew: \(report.rewrapped)"]
                + report.retired.map { "\($0) is retired: needed only for backups from before" }
        }
        if done.unreadable > 0 {
            throw CommandFailure(.doesNotHold, "the keys of \(done.unreadable) documents do not open; `intake reconcile` names them")
        }
    }

    private func next(_ source: KeySource, known: Set<String>) throws -> MasterKey {
        let ring = try source.load()
        if let to {
            guard let key = ring[to] else { throw CommandFailure(.badInput, "--to: \(source.name) holds no key \(to)") }
            return key
        }
        if let key = ring.keys.last(where: { !known.contains($0.id) }) { return key }
        guard case .file(let path, _) = source else {
            throw CommandFailure(.badInput, "\(source.name) holds no new key: add one first; `intake keys make --show` makes it")
        }
        let key = MasterKey()
        try KeyFile.add(key, to: path)
        return key
    }
}
