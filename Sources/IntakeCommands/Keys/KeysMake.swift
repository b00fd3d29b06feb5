import ArgumentParser
import DocumentVault
import Glibc

/// `intake keys make`: a new master key, not yet in use.
struct KeysMake: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make", abstract: "Make a new master key and add it to the key file; it is used from the next rotation on.",
        discussion: """
            Where several machines work, put the file with the new key on each of them, then call `intake keys rotate` on one. Prints the ID of \
            the key.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Flag(help: "Print the key itself and write no file: for a key store, a variable or a secret.")
    var show = false

    private struct Report: Encodable {
        var id: String
        var file: String?
        var key: String?
    }

    func run() async throws {
        let key = MasterKey()
        if show {
            return try output.printOne(Report(id: key.id, key: key.text)) { _ in [key.text] }
        }
        guard case .file(let path, _) = global.keys else {
            throw CommandFailure(.badInput, "\(global.keys.name) cannot be written: use --show, and add what it prints there")
        }
        if access(path, F_OK) == 0 {
            // Also tells whether what is there is a key file at all.
            _ = try global.keys.load()
            try KeyFile.add(key, to: path)
            try output.printOne(Report(id: key.id, file: path)) { _ in [key.id] }
        } else {
            try KeyFile.make(path)
            let made = try global.keys.load().keys
            try output.printOne(Report(id: made.last?.id ?? "", file: path)) { [$0.id] }
        }
    }
}
