import ArgumentParser
import ReferralStore

/// `intake audit verify`: proves that the record of what was seen, done and decided is whole.
struct AuditVerify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Prove that nothing recorded was changed, removed, added or reordered, whoever did it.",
        discussion: """
            Exit status 1 names each fault. Print the newest link with --head now and then, and keep it where the database's \
            administrator cannot write, as on paper: --since-head N:HASH proves later that nothing up to it was cut off or written anew.
            """)

    @OptionGroup var global: GlobalOptions

    @Flag(help: "Only print the newest link, as N:HASH.")
    var head = false

    @Option(help: ArgumentHelp("Also prove that this earlier head is still in the chain; may be repeated.", valueName: "N:HASH"))
    var sinceHead: [AuditHead] = []

    @Flag(help: "Print JSON on standard output.")
    var json = false

    func validate() throws {
        if head && !sinceHead.isEmpty { throw ValidationError("--head and --since-head exclude one another.") }
    }

    func run() async throws {
        let report = try await global.database.withStore { store in
            // The head first: what is added meanwhile must not look like a fault.
            var report = AuditReport(head: try await store.auditHead())
            guard !head else { return report }
            report.look(at: try await store.verifyAudit())
            for earlier in sinceHead { report.compare(earlier, holds: try await store.holds(earlier)) }
            return report
        }
        if json {
            Console.print(try JSONText.line(report))
        } else {
            for line in head ? [report.head] : report.lines { Console.print(TerminalText.clean(line)) }
        }
        if !report.ok { throw CommandFailure(.doesNotHold, "the record is not whole: \(report.faultCount) faults") }
    }
}
