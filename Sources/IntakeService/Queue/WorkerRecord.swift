import FoundationEssentials
import ReferralStore
import Synchronization

/// What a worker has done, for its heartbeat.
final class WorkerRecord: Sendable {
    private let state: Mutex<WorkerReport>

    init(_ report: WorkerReport) { state = Mutex(report) }

    var report: WorkerReport { state.withLock { $0 } }

    func began(_ document: DocumentID) { state.withLock { $0.document = document } }

    /// - Parameters:
    ///   - pages: pages that were read; 0 when the document failed.
    ///   - peakMemory: most bytes that the reader process has held.
    func ended(pages: Int, peakMemory: Int) {
        state.withLock { report in
            report.document = nil
            report.documentsDone += pages > 0 ? 1 : 0
            report.pagesDone += pages
            report.peakMemory = max(report.peakMemory ?? 0, peakMemory)
        }
    }
}
