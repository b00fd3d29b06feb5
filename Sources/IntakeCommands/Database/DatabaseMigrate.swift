import ArgumentParser
import ReferralStore

/// `intake db migrate`: brings the schema up to date.
struct DatabaseMigrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "migrate", abstract: "Bring the schema up to date; safe to repeat.")

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        let store = try ReferralStore(url: try await global.database.connectionString(), connections: 1)
        do {
            let done = try await store.migrate()
            await store.close()
            Console.note(done.isEmpty ? "the schema is up to date" : "migrations run: " + done.map(String.init).joined(separator: ", "))
        } catch {
            await store.close()
            throw error
        }
    }
}
