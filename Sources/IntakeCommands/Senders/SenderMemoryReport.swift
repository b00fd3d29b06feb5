import ReferralModel
import ReferralStore
import SenderMemory

/// All that `intake senders show` tells of a memory.
struct SenderMemoryReport: Encodable {
    var now: SenderMemoryRow
    /// Newest first.
    var versions: [SenderMemoryRow]
    var places: [SenderPlaceRow]

    init?(_ versions: [SenderMemoryVersion]) {
        guard let first = versions.first else { return nil }
        now = SenderMemoryRow(first)
        self.versions = versions.map(SenderMemoryRow.init)
        places = first.content.forms.enumerated().flatMap { index, form in
            form.places.sorted { $0.key.rawValue < $1.key.rawValue }.map { SenderPlaceRow($0, form: index + 1) }
        }
    }
}
