import IntakeService
import ReferralModel
import ReferralStore

/// All that is measured, for a scraper: counts, ages and states; nothing of any patient, sender or file.
enum MetricsPage {
    /// - Parameters:
    ///   - status: nil when the database did not answer.
    ///   - deliveries: by destination and state.
    ///   - counts: what this process has done; nil for one that does not read documents.
    /// - Returns: the page.
    static func text(_ status: StoreStatus?, deliveries: [String: [DeliveryState: Int]], counts: StepCounts?) -> String {
        var families = [MetricFamily("intake_database_up", "Whether the database answers.", status == nil ? 0 : 1)]
        if let status { families += stored(status, deliveries) }
        if let counts { families += done(counts) }
        return families.map(\.text).joined()
    }

    private static func stored(_ status: StoreStatus, _ deliveries: [String: [DeliveryState: Int]]) -> [MetricFamily] {
        let documents = DocumentState.allCases.map { sample(["state": $0.rawValue], status.documents[$0] ?? 0) }
        let referrals = Disposition.allCases.map { sample(["status": $0.rawValue], status.referrals[$0] ?? 0) }
        let alive = status.workers.count { $0.isAlive }
        let outbox = deliveries.sorted { $0.key < $1.key }.flatMap { destination, states in
            DeliveryState.allCases.map { sample(["destination": destination, "state": $0.rawValue], states[$0] ?? 0) }
        }
        return [
            MetricFamily("intake_documents", "Documents by state.", samples: documents),
            MetricFamily("intake_referrals", "Referrals by status.", samples: referrals),
            MetricFamily(
                "intake_queue_oldest_seconds", "Age of the document that has waited longest for a worker; 0 when none waits.",
                status.oldestQueued ?? 0),
            MetricFamily(
                "intake_review_oldest_seconds", "Age of the referral that has waited longest for a person; 0 when none waits.",
                status.oldestInReview ?? 0),
            MetricFamily("intake_documents_last_hour", "Documents finished in the last hour.", Double(status.documentsLastHour)),
            MetricFamily("intake_pages_last_hour", "Pages finished in the last hour.", Double(status.pagesLastHour)),
            MetricFamily(
                "intake_workers", "Workers by whether they gave a sign of life in the last minute.",
                samples: [sample(["alive": "true"], alive), sample(["alive": "false"], status.workers.count - alive)]),
            MetricFamily("intake_deliveries", "Deliveries by destination and state.", samples: outbox),
        ]
    }

    private static func sample(_ labels: [String: String], _ count: Int) -> MetricFamily.Sample {
        MetricFamily.Sample(labels: labels, value: Double(count))
    }

    private static func done(_ counts: StepCounts) -> [MetricFamily] {
        [
            MetricFamily("intake_taken_total", "Files taken in by this process.", Double(counts.taken), kind: .counter),
            MetricFamily("intake_seen_before_total", "Files taken in that were known already.", Double(counts.seenBefore), kind: .counter),
            MetricFamily("intake_completed_total", "Documents read by this process.", Double(counts.completed), kind: .counter),
            MetricFamily("intake_quarantined_total", "Documents quarantined by this process.", Double(counts.quarantined), kind: .counter),
            MetricFamily("intake_failed_tries_total", "Tries that failed and are repeated.", Double(counts.failedTries), kind: .counter),
            MetricFamily("intake_pages_total", "Pages read by this process.", Double(counts.pages), kind: .counter),
            MetricFamily(
                "intake_reader_memory_bytes", "Most resident memory that any reader process has held.", Double(counts.readerMemory)),
        ]
    }
}
