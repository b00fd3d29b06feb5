import ArgumentParser
import ReferralStore

/// `intake senders show`: what one memory holds, and how it came about.
struct SendersShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Where a memory has the values of its forms, and its versions.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "The memory's ID.")
    var id: SenderMemoryID

    func run() async throws {
        let versions = try await global.database.withStore { try await $0.senderMemory(id) }
        guard let report = SenderMemoryReport(versions) else { throw CommandFailure(.doesNotHold, "there is no memory \(id)") }
        if output.json { return Console.print(try JSONText.line(report)) }
        if !report.places.isEmpty { try output.printList(report.places) }
        if output.quiet { return }
        Console.print("")
        try output.printList(report.versions)
    }
}
