import ArgumentParser
import ReferralStore

/// `intake db dictionary`: what other systems may rely on, made from the database itself.
struct DatabaseDictionary: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dictionary", abstract: "The views of the contract with every column, as Markdown.")

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let (version, columns) = try await global.database.withStore { (try await $0.contractVersion(), try await $0.dictionary()) }
        for line in DictionaryText.lines(version: version, columns) { Console.print(line) }
    }
}
