import ReferralModel

/// What of a reply goes into a referral.
struct ReplyFilling {
    let record: ReferralRecord
    /// The fields that it fills, in the order of the contract.
    let keys: [FieldKey]
    /// As `intake.reply` has it.
    let outcome: String
    private let fields: [FieldKey: FieldValue]

    /// - Parameters:
    ///   - record: the referral as it stands.
    ///   - reply: as read.
    ///   - document: of the reply.
    ///   - asked: what the letter asked for.
    ///   - emptied: fields that a person emptied last.
    init(_ record: ReferralRecord, with reply: Referral, from document: Int64, asked: Set<FieldKey>, emptied: Set<FieldKey>) {
        self.record = record
        let mine = record.referral
        var fields: [FieldKey: FieldValue] = [:]
        for (key, value) in reply.fields where key.takes(value.value) {
            let isFree = mine.fields[key] == nil && !emptied.contains(key)
            guard record.setBy[key] == nil, asked.contains(key) || isFree else { continue }
            var value = value
            if let before = mine.fields[key] {
                // What was read at first may have been right.
                value.alternatives = [.init(before.value, score: before.confidence, page: before.page, box: before.box)]
            }
            value.flagged = true
            value.document = document
            fields[key] = value
        }
        let isOther = Self.namesAnother(mine, reply, asked)
        outcome = mine.disposition == .rejected ? "rejected" : isOther ? "other_patient" : fields.isEmpty ? "empty" : "applied"
        self.fields = outcome == "applied" ? fields : [:]
        keys = FieldKey.allCases.filter(self.fields.keys.contains)
    }

    /// The referral with the values filled in, as the rules see it. What people have settled stays settled.
    func referral(_ validate: ReferralStore.Validation) -> Referral {
        var after = record.referral
        for (key, value) in fields {
            after.fields[key] = value
            after.illegible.remove(key)
        }
        after = validate(after)
        for key in record.setBy.keys { after.fields[key]?.flagged = record.referral.fields[key]?.flagged ?? false }
        after.findings.removeAll { $0.kind == .doubtful && $0.field.map { record.setBy[$0] != nil } == true }
        return after
    }

    /// Whether what came back is about another patient: neither birthday nor last name is the one that the letter went out for.
    static func namesAnother(_ mine: Referral, _ reply: Referral, _ asked: Set<FieldKey>) -> Bool {
        differs(.patientDOB, mine, reply, asked) && differs(.patientLastName, mine, reply, asked)
    }

    private static func differs(_ key: FieldKey, _ mine: Referral, _ reply: Referral, _ asked: Set<FieldKey>) -> Bool {
        guard !asked.contains(key), let known = mine.text(key), let read = reply.text(key) else { return false }
        return known.lowercased() != read.lowercased()
    }
}
