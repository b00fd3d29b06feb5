import FoundationEssentials
import ReferralModel
import ReferralStore

/// What `intake status` prints.
struct StatusReport: Encodable, Sendable {
    /// Something that people or machines wait for.
    struct Waiting: Encodable, Sendable {
        var waiting: Int
        /// Age in seconds of what has waited longest; absent when nothing waits.
        var oldestSeconds: Double?

        private enum CodingKeys: String, CodingKey {
            case waiting
            case oldestSeconds = "oldest_seconds"
        }
    }

    struct Throughput: Encodable, Sendable {
        var documentsLastHour: Int
        var pagesLastHour: Int

        private enum CodingKeys: String, CodingKey {
            case documentsLastHour = "documents_last_hour"
            case pagesLastHour = "pages_last_hour"
        }
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

        private enum CodingKeys: String, CodingKey {
            case id, host, process, alive, document
            case lastSeen = "last_seen"
            case documentsDone = "documents_done"
            case pagesDone = "pages_done"
            case peakMemory = "peak_memory"
        }
    }

    /// By state, all states named.
    var documents: [String: Int]
    var referrals: [String: Int]
    /// Documents that wait or are being read.
    var queue: Waiting
    /// Referrals that wait for a person.
    var review: Waiting
    var throughput: Throughput
    var workers: [Worker]

    init(_ status: StoreStatus) {
        documents = Dictionary(uniqueKeysWithValues: DocumentState.allCases.map { ($0.rawValue, status.documents[$0] ?? 0) })
        referrals = Dictionary(uniqueKeysWithValues: Disposition.allCases.map { ($0.rawValue, status.referrals[$0] ?? 0) })
        queue = Waiting(
            waiting: (status.documents[.queued] ?? 0) + (status.documents[.processing] ?? 0),
            oldestSeconds: status.oldestQueued.map { $0.rounded() })
        review = Waiting(waiting: status.referrals[.needsReview] ?? 0, oldestSeconds: status.oldestInReview.map { $0.rounded() })
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
