import ReferralModel
import ReferralStore

/// The desk: the referral in hand and what the reviewer is doing with it.
struct DeskState: Sendable {
    enum Mode: Hashable, Sendable {
        case looking
        case editing(FieldKey, LineEditor)
        case asking(DeskQuestion, LineEditor)
        /// Choosing which value belongs here instead: the fields it could be swapped with, and which of them is marked.
        case swapping(FieldKey, [FieldKey], Int)
        case help
    }

    /// What was done, to take it back: a stored change, or codes that were let pass.
    struct Step: Hashable, Sendable {
        var isStored: Bool
        var codes: Set<String>
    }

    var record: ReferralRecord?
    /// Blind work, when the record is only what was typed so far.
    var blind: BlindTask?
    /// What was typed before each step of blind work.
    var blindSteps: [Referral] = []
    var notes: [ReviewNote] = []
    /// Other referrals that are or may be of the same patient, the surest first.
    var same: [SamePatient] = []
    /// Pages of the whole fax, as far as known.
    var pageCount: Int?
    var mode = Mode.looking
    var selected = 0
    /// 0 for the value as read, else the alternative that would be taken.
    var alternative = 0
    /// Codes of findings that the reviewer lets pass: really missing, really illegible.
    var waived: Set<String> = []
    /// Codes that are let pass as soon as the change that goes with them is stored.
    var pending: Set<String> = []
    var steps: [Step] = []
    var message = ""
    var view = DeskView()
    /// Whether all fields are listed, not only those in doubt.
    var showsAll = false

    /// What is listed: what still asks for attention, or every field.
    var doubts: [Doubt] {
        let open = (record?.referral.doubts ?? []).filter { doubt in doubt.codes.isEmpty || !waived.isSuperset(of: doubt.codes) }
        guard showsAll else { return open }
        return FieldKey.allCases.map { key in
            open.first { $0.key == key } ?? Doubt(key: key, severity: .info, codes: [], reasons: [], kind: .doubtful)
        }
    }

    /// How much still asks for attention.
    var openCount: Int { (record?.referral.doubts ?? []).count { $0.codes.isEmpty || !waived.isSuperset(of: $0.codes) } }

    var current: Doubt? { doubts.indices.contains(selected) ? doubts[selected] : nil }

    /// The value that Enter would take: what was read, or the chosen alternative.
    func candidate(_ key: FieldKey) -> FieldContent? {
        guard let field = record?.referral.fields[key] else { return nil }
        return alternative == 0
            ? field.value : field.alternatives.indices.contains(alternative - 1) ? field.alternatives[alternative - 1].value : nil
    }

    /// The page that is looked at, from 1 in the fax.
    var page: Int? {
        guard let record else { return nil }
        return view.page ?? current?.key.flatMap { place(of: $0).page } ?? record.referral.firstPage
    }

    /// Where the value of a field stands, as far as known.
    func place(of key: FieldKey) -> (page: Int?, box: BoundingBox?) {
        if let place = blind?.places[key] { return (place.page, place.box) }
        return (record?.referral.fields[key]?.page, record?.referral.fields[key]?.box)
    }

    /// A referral was taken in hand, or none waits.
    mutating func take(_ record: ReferralRecord?) {
        self = DeskState()
        self.record = record
        message = record == nil ? "Nothing waits. q leaves the desk, n looks again." : ""
    }

    /// A change was stored, or one was taken back.
    mutating func changed(_ record: ReferralRecord, isTakenBack: Bool = false) {
        self.record = record
        if !isTakenBack {
            waived.formUnion(pending)
            steps.append(Step(isStored: true, codes: pending))
        }
        pending = []
        selected = min(selected, max(0, doubts.count - 1))
        alternative = 0
        view.page = nil
        mode = .looking
        let isReady = record.referral.disposition == .ready
        message = openCount == 0 ? "All is settled: Enter " + (isReady ? "takes the next." : "accepts the referral.") : ""
    }

    /// A change was refused; what was typed stays.
    mutating func failed(_ reason: String) {
        message = reason
        pending = []
    }
}
