import Glibc
import IntakeService
import ReferralStore

/// One line at the foot of the terminal that tells how far the work is.
final class ProgressLine: Sendable {
    private let task: Task<Void, Never>

    init(_ tally: Tally, store: ReferralStore) {
        task = Task {
            let begin = ContinuousClock.now
            while !Task.isCancelled {
                let counts = tally.counts
                let waiting = (try? await store.status()).map { ($0.documents[.queued] ?? 0) + ($0.documents[.processing] ?? 0) }
                let seconds = Double(begin.duration(to: .now).components.seconds)
                Console.write("\r\u{1B}[K" + Self.text(counts, waiting: waiting, seconds: seconds), to: STDERR_FILENO)
                try? await Task.sleep(for: .milliseconds(500))
            }
        }
    }

    /// Takes the line away.
    func end() async {
        task.cancel()
        await task.value
        Console.write("\r\u{1B}[K", to: STDERR_FILENO)
    }

    static func text(_ counts: StepCounts, waiting: Int?, seconds: Double) -> String {
        let done = counts.completed + counts.quarantined
        var text = "\(done) documents done"
        if let waiting { text += ", \(waiting) to do" }
        text += ", \(counts.pages) pages"
        if seconds > 2 { text += " (\(ServiceSummary.rate(Double(counts.pages) / seconds)) a second)" }
        if counts.quarantined > 0 { text += ", \(counts.quarantined) quarantined" }
        return text
    }
}
