import ReferralModel
import ReferralStore

extension DeskState {
    /// Takes blind work in hand: a sheet with nothing on it but what is to be typed, and for a third look both readings.
    mutating func takeBlind(_ task: BlindTask?) {
        take(task.map(Self.sheet))
        blind = task
        if task == nil { message = "Nothing waits to be typed blindly by you. q leaves the desk, n looks again." }
    }

    private static func sheet(_ task: BlindTask) -> ReferralRecord {
        var referral = Referral(pages: task.firstPage...max(task.firstPage, task.lastPage))
        for key in task.keys {
            let offers = task.offers[key] ?? []
            if let first = offers.first {
                referral.fields[key] = FieldValue(
                    first, confidence: 0.5, flagged: true, raw: first.description, source: .reviewer,
                    alternatives: offers.dropFirst().map { .init($0, score: 0.5) })
            }
            referral.findings.append(
                Finding(
                    task.kind == .third ? .contradiction : .missing, field: key, severity: .error,
                    message: task.kind == .third
                        ? "Two people read it differently: Enter or n chooses, e types another." : "Type what stands there."))
        }
        return ReferralRecord(
            id: task.referral, document: task.document, version: 0, referral: referral, receivedAt: task.madeAt, statusSince: task.madeAt,
            fileName: "blind \(task.kind.rawValue)")
    }

    /// What was typed for a field; nil for one that is empty on the page.
    mutating func typeBlind(_ key: FieldKey, _ content: FieldContent?) {
        guard var record else { return }
        blindSteps.append(record.referral)
        record.referral.findings.removeAll { $0.field == key }
        record.referral.fields[key] = content.map { FieldValue($0, confidence: 1, raw: $0.description, source: .reviewer) }
        changed(record)
    }

    mutating func takeBackBlind() {
        guard var record, let before = blindSteps.popLast() else { return }
        record.referral = before
        changed(record, isTakenBack: true)
        message = "Taken back."
    }
}
