import FoundationEssentials
import PostgresClient
import ReferralModel

/// A change of a referral by a person, from what is stored to what is to be stored.
struct ReferralEdit {
    let before: ReferralRecord
    let reviewer: String
    var referral: Referral
    var rejectionReason: String?
    /// What to tell, with a detail that holds no value.
    var event: (StoreEvent.Kind, String?) = (.statusChanged, nil)
    /// Whether the reviewer is through with it.
    var isDone = false
    /// Authors of values that are not the reviewer's own word.
    var authors: [FieldKey: FieldAuthor]
    /// The referrals that a split made or a join took in.
    var others: [ReferralID] = []
    /// How long the referral stays in hand after the change.
    var claim = QueuePolicy().claim
    /// Fields that a second person is to type: their values go out of everybody's sight.
    var sealing: [FieldKey] = []
    /// The version of the change that is taken back.
    var takenBack: Int?
    private var notes: [(FieldChange.Action, FieldKey)] = []

    init(_ before: ReferralRecord, by reviewer: String) {
        self.before = before
        self.reviewer = reviewer
        referral = before.referral
        authors = before.setBy
    }

    /// The reviewer's name goes with the value of `key`, and the change into the record.
    mutating func note(_ action: FieldChange.Action, _ key: FieldKey) { notes.append((action, key)) }

    /// Runs the rules. What a person has typed or accepted is not put in doubt again by them, as long as it stays the same.
    mutating func apply(_ validate: ReferralStore.Validation) {
        referral = validate(referral)
        let mine = Set(notes.map(\.1))
        let earlier = before.setBy.keys.filter { referral.fields[$0]?.value == before.referral.fields[$0]?.value }
        let settled = mine.union(earlier)
        for key in settled { referral.fields[key]?.flagged = false }
        referral.findings.removeAll { $0.kind == .doubtful && $0.field.map(settled.contains) == true }
        referral.disposition = referral.storableDisposition
    }

    func statements() throws -> [SQL] {
        let now = Date()
        let version = before.version + 1
        var all: [SQL] = []
        let gone = FieldKey.allCases.filter { before.referral.fields[$0] != nil && referral.fields[$0] == nil }
        if !gone.isEmpty { all.append(ReferralStatements.remove(gone, from: before.id)) }
        let mine = Set(notes.map(\.1))
        let changed = FieldKey.allCases.compactMap { key -> StoredField? in
            guard let field = referral.fields[key], field != before.referral.fields[key] || mine.contains(key) else { return nil }
            let author = mine.contains(key) && takenBack == nil ? FieldAuthor(name: reviewer, at: now) : authors[key]
            return StoredField(key, field, author: author)
        }
        if !changed.isEmpty { all.append(try ReferralStatements.put(changed, in: before.id)) }
        let resolved = before.referral.findings.filter { !referral.findings.contains($0) }
        if !resolved.isEmpty { all.append(ReferralStatements.resolve(resolved.map(\.code), of: before.id, by: reviewer)) }
        all += referral.findings.filter { !before.referral.findings.contains($0) }.map { ReferralStatements.add($0, to: before.id) }
        all.append(
            """
            update intake.referral set status = \(referral.disposition.rawValue), version = \(version),
                status_since = case when status = \(referral.disposition.rawValue) then status_since else clock_timestamp() end,
                due_at = received_at + make_interval(hours => \(referral.urgency.hoursToReview)::integer),
                illegible = \(referral.illegible.map(\.rawValue).sorted())::text[], rejection_reason = \(rejectionReason)
            where id = \(before.id.rawValue)
            """)
        if referral.firstPage != before.referral.firstPage || referral.lastPage != before.referral.lastPage {
            all.append(
                """
                update intake.referral set first_page = \(referral.firstPage), last_page = \(referral.lastPage)
                where id = \(before.id.rawValue)
                """)
        }
        if isDone {
            all += Self.tidy(before.id)
        } else if let takenBack {
            all.append("delete from intake.undo_step where referral_id = \(before.id.rawValue) and version = \(takenBack)")
        } else {
            all.append(try UndoState(before).statement(of: before.id, by: reviewer, version: version, others: others))
        }
        if isDone {
            all.append("delete from intake.claim where referral_id = \(before.id.rawValue)")
        } else if before.claim != nil {
            all.append(ReferralStore.extend(before.id, reviewer, for: claim))
        }
        if !sealing.isEmpty {
            all.append("select intake.seal(\(before.id.rawValue)::bigint, \(sealing.map(\.rawValue))::text[], \(reviewer)::text)")
        }
        // Last, because these take their places in the audit chain, for which others wait.
        for (action, key) in notes {
            all.append(
                try ReferralStatements.record(
                    action, key, of: before.id, by: reviewer, before: before.referral.fields[key]?.value,
                    after: referral.fields[key]?.value, version: version))
        }
        all.append(
            ReferralStatements.tell(event.0, by: reviewer, document: before.document, referral: before.id, detail: event.1))
        if referral.disposition != before.referral.disposition {
            all.append(
                ReferralStatements.tell(
                    .statusChanged, by: reviewer, document: before.document, referral: before.id, detail: referral.disposition.rawValue))
        }
        return all
    }

    /// What the desk kept beside a referral that is done.
    private static func tidy(_ id: ReferralID) -> [SQL] {
        [
            "delete from intake.draft where referral_id = \(id.rawValue)", "delete from intake.snooze where referral_id = \(id.rawValue)",
            "delete from intake.assignment where referral_id = \(id.rawValue)",
            "delete from intake.undo_step where referral_id = \(id.rawValue)",
        ]
    }
}
