import ArgumentParser
import FoundationEssentials
import Glibc
import ReferralStore

/// `intake review` without a further word: the full-screen desk.
struct ReviewDesk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "desk", abstract: "The desk: one doubtful field after the other; the list where there is no terminal.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions
    @OptionGroup var queue: ReviewQueueOptions

    @Option(help: "How pictures are drawn: kitty, sixel, blocks or dots. Default: what the terminal is known to do.")
    var pictures: PictureProtocol?

    func run() async throws {
        guard Console.isTerminal(STDIN_FILENO), Console.isTerminal(STDOUT_FILENO), !output.json, !output.quiet else {
            return try await list()
        }
        let name = try reviewer.name()
        let models = try global.modelsFolder()
        let rules = try ReviewRules(models: models)
        try await global.database.withStore { store in
            var session = DeskSession(
                store: store, reviewer: name, filter: queue.filter(), rules: rules, pages: PagePictures(store: store, models: models),
                paint: .standardOutput, pictures: pictures ?? .best(environment: ProcessInfo.processInfo.environment))
            try await session.run()
        }
    }

    private func list() async throws {
        let items = try await global.database.withStore { try await $0.reviewQueue(queue.filter()) }
        if items.isEmpty, !output.json { return Console.note("Nothing waits for review.") }
        try output.printList(items.map { ReviewRow(item: $0, now: Date()) })
    }
}

extension PictureProtocol: ExpressibleByArgument {
    /// What a terminal is known to do by its environment.
    static func best(environment: [String: String]) -> PictureProtocol {
        let terminal = (environment["TERM"] ?? "") + " " + (environment["TERM_PROGRAM"] ?? "")
        if !(environment["NO_COLOR"] ?? "").isEmpty || terminal.hasPrefix("dumb") { return .dots }
        if environment["TMUX"] == nil {
            if environment["KITTY_WINDOW_ID"] != nil || ["kitty", "ghostty", "WezTerm"].contains(where: terminal.contains) {
                return .kitty
            }
            if ["foot", "mlterm", "contour"].contains(where: terminal.contains) { return .sixel }
        }
        return .blocks
    }
}
