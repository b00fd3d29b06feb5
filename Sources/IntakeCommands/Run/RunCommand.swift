import ArgumentParser
import FoundationEssentials
import Glibc
import IntakeService

/// `intake run`: the service.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "The service: watch inboxes, take files in, read them.",
        discussion: """
            A file is taken when it has stopped growing and its end is there; its bytes are committed to the database before it is \
            removed from the inbox. SIGTERM ends the service in order within 10 seconds.
            """)

    @OptionGroup var global: GlobalOptions
    @OptionGroup var service: ServiceOptions
    @OptionGroup var inbox: InboxOptions

    @Flag(help: "Work until inboxes and queue are empty, then stop.")
    var once = false

    func validate() throws {
        guard once || !inbox.inboxes.isEmpty else {
            throw ValidationError("name at least one folder: '--inbox DIR'; without an inbox there is `intake worker`")
        }
    }

    func run() async throws {
        for folder in inbox.inboxes where access(folder, R_OK | X_OK) != 0 {
            throw CommandFailure(.badInput, "--inbox: \(folder): \(String(cString: strerror(errno)))")
        }
        let isWatched = once && Console.isTerminal(STDERR_FILENO)
        try await ServiceRun(
            global: global, service: service, inboxes: inbox.inboxes, patience: inbox.inboxPatience, once: once, showsProgress: isWatched
        ).run()
    }
}
