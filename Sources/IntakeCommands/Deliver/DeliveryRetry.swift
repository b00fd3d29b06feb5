import ArgumentParser
import ReferralStore

/// `intake delivery retry`: tries dead deliveries again.
struct DeliveryRetry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Try deliveries again that are dead or wait for their next try.",
        discussion: "What is sent is the referral as it stands then; a retry never puts an older version in the place of a newer one.")

    @OptionGroup var global: GlobalOptions

    @Flag(help: "All that are dead.")
    var dead = false

    @Argument(help: "Numbers of deliveries, as `intake delivery list` shows them.")
    var ids: [Int64] = []

    func validate() throws {
        guard dead != !ids.isEmpty else { throw ValidationError("give numbers of deliveries, or --dead") }
    }

    func run() async throws {
        let missing = try await global.database.withStore { store in
            let chosen = dead ? try await store.deliveries(in: [.dead], limit: 100_000).map(\.id) : ids
            var missing: [Int64] = []
            for id in chosen where try await !store.retryDelivery(id) { missing.append(id) }
            return missing
        }
        if let first = missing.first {
            throw CommandFailure(.badInput, "delivery \(first) is neither dead nor waiting")
        }
    }
}
