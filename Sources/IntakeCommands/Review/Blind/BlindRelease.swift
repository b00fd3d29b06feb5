import ArgumentParser
import ReferralStore

/// `intake review blind release`: hands blind work back.
struct BlindRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "release", abstract: "Hand blind work back.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var reviewer: ReviewerOptions

    @Argument(help: "The ID of the blind work.")
    var id: BlindTaskID

    func run() async throws {
        let name = try reviewer.name()
        try await global.database.withStore { try await $0.releaseBlind(id, by: name) }
        if output.json { Console.print(try JSONText.line(["released": id.rawValue])) }
    }
}
