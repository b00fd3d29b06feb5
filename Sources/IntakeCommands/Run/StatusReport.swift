import FoundationEssentials
import ReferralModel
import ReferralStore

/// What `intake status` prints.
struct StatusReport: Encodable, Sendable {
    struct Queue: Encodable, Sendable {
        /// Documents that wait or are being read.
        var waiting: Int
        /// Age in seconds of the document that has waited longest; absent when none waits.
        var oldestSeconds: Double?
    }

    struct Review: Encodable, Sendable {
        var waiting: Int
        var oldestSeconds: Double?
    }

    struct Throughput: Encodable, Sendable {
        var documentsLastHour: Int
        var pagesLastHour: Int
    }

    struct Worker: Encodable, Sendable {
        var id: String
        var host: String
        var process: Int32
        var alive: Bool
        var lastSeen: Date
        var document: Int64?
        var documentsDone: Int
        var pagesDone: Int
        /// Bytes.
        var peakMemory: Int?
    }

    /// By state, all states named.
    var documents: [String: Int]
    var referrals: [String: Int]
    var queue: Queue
    var review: Review
    var throughput: Throughput
    var workers: [Worker]

    init(_ status: StoreStatus) {
        documents = Dictionary(uniqueKeysWithValues: DocumentState.allCases.map { ($0.rawValue, status.documents[$0] ?? 0) })
        referrals = Dictionary(uniqueKeysWithValues: Disposition.allCases.map { ($0.rawValue, status.referrals[$0] ?? 0) })
        queue = Queue(
            waiting: (status.documents[.queued] ?? 0) + (status.documents[.processing] ?? 0),
            oldestSeconds: status.oldestQueued.map { $0.rounded() })
        review = Review(waiting: status.referrals[.needsReview] ?? 0, oldestSeconds: status.oldestInReview.map { $0.rounded() })
        throughput = Throughput(documentsLastHour: status.documentsLastHour, pagesLastHour: status.pagesLastHour)
        workers = status.workers.map {
            Worker(
                id: $0.report.id, host: $0.report.host, process: $0.report.process, alive: $0.isAlive, lastSeen: $0.lastSeen,
                document: $0.report.document?.rawValue, documentsDone: $0.report.documentsDone, pagesDone: $0.report.pagesDone,
                peakMemory: $0.report.peakMemory)
        }
    }

    var lines: [String] {
        var lines = ["documents"]
        lines += DocumentState.allCases.map { line($0.rawValue, documents[$0.rawValue] ?? 0) }
        lines.append("referrals")
        lines += Disposition.allCases.map { line($0.rawValue, referrals[$0.rawValue] ?? 0) }
        lines.append("oldest in the queue   " + (queue.oldestSeconds.map { Age.text(seconds: $0) } ?? "nothing waits"))
        lines.append("oldest in review      " + (review.oldestSeconds.map { Age.text(seconds: $0) } ?? "nothing waits"))
        lines.append("last hour             \(throughput.documentsLastHour) documents, \(throughput.pagesLastHour) pages")
        let alive = workers.filter(\.alive)
        lines.append("workers               \(alive.count) alive, \(workers.count - alive.count) silent")
        for worker in alive {
            let work = worker.document.map { "reading document \($0)" } ?? "idle"
            lines.append("  \(worker.host) process \(worker.process): \(work), \(worker.pagesDone) pages so far")
        }
        return lines
    }

    private func line(_ name: String, _ count: Int) -> String {
        let number = String(count)
        return "  " + name + String(repeating: " ", count: max(1, 28 - name.count - number.count)) + number
    }
}
