import ArgumentParser

/// `intake review` without a further word: the full-screen desk.
struct ReviewDesk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "desk", abstract: "The full-screen desk; the list where there is no terminal.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions
    @OptionGroup var queue: ReviewQueueOptions

    func run() async throws {}
}
