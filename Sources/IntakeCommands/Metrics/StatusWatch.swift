import FoundationEssentials
import Glibc
import ReferralStore

/// Shows the status on the terminal again and again until somebody types q.
struct StatusWatch {
    var store: ReferralStore
    var every: Duration

    /// - Throws: ``CommandFailure`` when there is no terminal.
    func run() async throws(CommandFailure) {
        guard Console.isTerminal(STDOUT_FILENO), let terminal = RawTerminal.enter() else {
            throw CommandFailure(.badInput, "--watch needs a terminal; scripts use --json")
        }
        defer { terminal.leave() }
        var screen = WatchScreen()
        while true {
            let report = (try? await store.status()).map(StatusReport.init)
            let deliveries = (try? await store.deliveryCounts()) ?? [:]
            let size = RawTerminal.size
            let lines = screen.lines(report, deliveries: deliveries, now: Date(), width: size.columns, paint: .standardOutput)
            let picture = lines.prefix(size.lines - 1).map { $0 + "\u{1B}[K\r\n" }.joined()
            Console.write("\u{1B}[H" + picture + "\u{1B}[J", to: STDOUT_FILENO)
            let next = ContinuousClock.now + every
            while ContinuousClock.now < next {
                // Control-C comes as a byte while the terminal is raw.
                guard let typed = RawTerminal.read() else { return }
                if !Set(typed).isDisjoint(with: [UInt8(ascii: "q"), UInt8(ascii: "Q"), 0x03, 0x04]) { return }
            }
        }
    }
}
