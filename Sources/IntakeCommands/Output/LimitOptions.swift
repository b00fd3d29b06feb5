import ArgumentParser

/// How long a list may be.
struct LimitOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Show at most this many: 1 to 10000.", valueName: "n"))
    var limit = 100

    func validate() throws {
        guard (1...10_000).contains(limit) else { throw ValidationError("--limit has to be from 1 to 10000, not \(limit).") }
    }
}
