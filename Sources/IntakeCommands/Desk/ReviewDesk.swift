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

    @Flag(help: "Line by line, without a screen of its own: what it does by itself where there is no terminal.")
    var lines = false

    @Option(help: ArgumentHelp("How long a referral stays in hand without a change, as in 15m, the default.", valueName: "age"))
    var hold: AgeArgument?

    @Flag(help: "Type values without seeing what was read: samples, second keys and third looks.")
    var blind = false

    func run() async throws {
        if output.json || output.quiet { return try await list() }
        let isTerminal = Console.isTerminal(STDIN_FILENO) && Console.isTerminal(STDOUT_FILENO)
        // Nobody types: what waits is all there is to say.
        let first = isTerminal || lines ? nil : readLine()
        if !isTerminal, !lines, first == nil { return try await list() }
        let name = try reviewer.name()
        let models = try global.modelsFolder()
        let rules = try ReviewRules(models: models)
        let policy = QueuePolicy(claim: .seconds(hold?.seconds ?? 900))
        try await global.database.withStore(contents: true, policy: policy) { store in
            let work = DeskWork(store: store, reviewer: name, filter: queue.filter(), rules: rules, isBlind: blind)
            guard isTerminal, !lines else {
                var desk = LineDesk(work: work)
                return try await desk.run(first: first)
            }
            var session = DeskSession(
                work: work, pages: PagePictures(store: store, models: models), paint: .standardOutput,
                pictures: pictures ?? .best(environment: ProcessInfo.processInfo.environment))
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
