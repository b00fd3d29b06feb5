import FoundationEssentials
import ReferralModel
import ReferralStore

/// The first lines about a referral: which, whose, how urgent, from whom.
struct ReferralHeading {
    var record: ReferralRecord
    var now: Date

    func lines(width: Int, paint: Paint) -> [String] {
        var lines = [title(paint)]
        lines.append(labelled("Patient", patient, width))
        let purpose = [text(.referralSpecialty) ?? text(.recipientSpecialty), text(.referralService)].compactMap(\.self)
        if !purpose.isEmpty { lines.append(labelled("For", purpose.joined(separator: " · "), width)) }
        let sender = [text(.referrerName), text(.referrerOrganization)].compactMap(\.self)
        if !sender.isEmpty { lines.append(labelled("From", sender.joined(separator: " · "), width)) }
        lines.append(labelled("Fax", origin, width))
        if let claim = record.claim {
            let minutes = Int(max(0, claim.until.timeIntervalSince(now)) / 60)
            lines.append(labelled("Held by", "\(TerminalText.clean(claim.reviewer)), for \(minutes) min", width))
        }
        if let reason = record.rejectionReason { lines.append(labelled("Rejected", TerminalText.clean(reason), width)) }
        return lines
    }

    /// `Gilbert, Katie A · born 1943-06-04 (82) · female · (210) 458-2183`
    var patient: String {
        let given = [text(.patientFirstName), text(.patientMiddleName)].compactMap(\.self).joined(separator: " ")
        let name = [text(.patientLastName) ?? "?", given.isEmpty ? "?" : given].joined(separator: ", ")
        let born = text(.patientDOB).map { text in
            let today = CalendarDate(iso: now.formatted(.iso8601).prefix(10))
            let age = CalendarDate(iso: text).flatMap { date in today.map { " (\(date.years(until: $0)))" } } ?? ""
            return "born " + text + age
        }
        return [name, born ?? "born ?", text(.patientSex), text(.patientPhone)].compactMap(\.self).joined(separator: " · ")
    }

    private func title(_ paint: Paint) -> String {
        let urgency = record.referral.urgency
        let word = record.referral.fields[.referralUrgency] == nil ? "urgency not given" : urgency.rawValue
        let shown = urgency == .routine ? word : paint.bold(paint.red(word.uppercased()))
        let status = record.referral.disposition.rawValue.split(separator: "_").joined(separator: " ")
        return paint.bold("Referral \(record.id)") + "  " + status + "  " + shown + "  received "
            + Age.text(seconds: now.timeIntervalSince(record.receivedAt)) + " ago"
    }

    private var origin: String {
        let pages = record.referral.firstPage...record.referral.lastPage
        let place = pages.count == 1 ? "page \(pages.lowerBound)" : "pages \(pages.lowerBound)-\(pages.upperBound)"
        let parts = [
            TerminalText.clean(record.fileName) + ", " + place, "document \(record.document)", record.site.map { "site " + $0 },
            record.sender.map { "sent by " + FieldDisplay.phone($0) },
        ]
        return parts.compactMap { $0.map(TerminalText.clean) }.joined(separator: " · ")
    }

    private func text(_ key: FieldKey) -> String? { record.referral.fields[key].map { FieldDisplay.text(key, $0.value) } }

    private func labelled(_ label: String, _ text: String, _ width: Int) -> String {
        ScreenText.fit(label, to: 9) + ScreenText.cut(text, to: max(20, width - 9))
    }
}
