import ArgumentParser
import IntakeService

/// `intake worker`: processing only.
struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker", abstract: "Processing only, for a second machine with the same database.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var service: ServiceOptions

    @Flag(help: "Work until the queue is empty, then stop.")
    var once = false

    func run() async throws {
        try await ServiceRun(global: global, service: service, inboxes: [], patience: InboxPatience(), once: once, showsProgress: false)
            .run()
    }
}
