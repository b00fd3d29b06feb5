import ReferralModel
import ReferralStore

/// The desk: the referral in hand and what the reviewer is doing with it.
struct DeskState: Sendable {
    enum Mode: Hashable, Sendable {
        case looking
        case editing(FieldKey, LineEditor)
        /// Typing why the referral is not to be used.
        case rejecting(LineEditor)
        case help
    }

    /// What was there before a change, to take it back.
    struct Undo: Hashable, Sendable {
        var key: FieldKey
        var before: FieldContent?
    }

    var record: ReferralRecord?
    var mode = Mode.looking
    var selected = 0
    /// 0 for the value as read, else the alternative that would be taken.
    var alternative = 0
    /// Codes of findings that the reviewer lets pass: really missing, really illegible.
    var waived: Set<String> = []
    var undo: [Undo] = []
    var message = ""
    var showsPage = false

    /// What still asks for attention.
    var doubts: [Doubt] {
        (record?.referral.doubts ?? []).filter { doubt in doubt.codes.isEmpty || !waived.isSuperset(of: doubt.codes) }
    }

    var current: Doubt? { doubts.indices.contains(selected) ? doubts[selected] : nil }

    /// The value that Enter would take: what was read, or the chosen alternative.
    func candidate(_ key: FieldKey) -> FieldContent? {
        guard let field = record?.referral.fields[key] else { return nil }
        return alternative == 0
            ? field.value : field.alternatives.indices.contains(alternative - 1) ? field.alternatives[alternative - 1].value : nil
    }

    /// A referral was taken in hand, or none waits.
    mutating func take(_ record: ReferralRecord?) {
        self = DeskState()
        self.record = record
        message = record == nil ? "Nothing waits. q leaves the desk, n looks again." : ""
    }

    /// A change was stored.
    mutating func changed(_ record: ReferralRecord) {
        self.record = record
        selected = min(selected, max(0, doubts.count - 1))
        alternative = 0
        mode = .looking
        let isReady = record.referral.disposition == .ready
        message = doubts.isEmpty ? "All is settled: Enter " + (isReady ? "takes the next." : "accepts the referral.") : ""
    }

    /// A change was refused; what was typed stays.
    mutating func failed(_ reason: String) { message = reason }
}
