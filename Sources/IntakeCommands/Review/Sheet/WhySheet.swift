import ReferralModel
import ReferralStore

/// All that is known about one value.
struct WhySheet: Encodable {
    var key: FieldKey
    var record: ReferralRecord
    var changes: [FieldChange]

    private var field: FieldValue? { record.referral.fields[key] }

    private var findings: [Finding] {
        record.referral.findings.filter { $0.field == key || ($0.kind == .unsigned && key == .referrerSigned) }
    }

    func lines(width: Int, paint: Paint) -> [String] {
        func row(_ label: String, _ text: String) -> [String] {
            ScreenText.wrap(TerminalText.clean(text), to: max(20, width - 14)).enumerated().map {
                ScreenText.fit($0 == 0 ? label : "", to: 14) + $1
            }
        }
        var lines = [paint.bold(key.rawValue) + "  of referral \(record.id)"]
        if let field {
            lines += row("Value", FieldDisplay.text(key, field.value))
            lines += row("Confidence", FieldDisplay.confidence(field.confidence) + (field.flagged ? ", to be looked at" : ""))
            lines += row("Read as", "“" + field.raw + "”")
            lines += row("How", field.source.rawValue.split(separator: "_").joined(separator: " "))
            lines += row("Label", field.label.map { "“" + $0 + "”" } ?? "none: it stood in prose or in a list")
            if let page = field.page {
                let box = field.box.map { ", box [\($0.x0), \($0.y0), \($0.x1), \($0.y1)] in pixels of the stored page" } ?? ""
                let reply = field.document.map { " of the reply, document \($0)" } ?? ""
                lines += row("Place", "page \(page)" + reply + box)
            }
            for (index, other) in field.alternatives.enumerated() {
                let place = other.page.map { ", page \($0)" } ?? ""
                lines += row(
                    index == 0 ? "Or" : "", FieldDisplay.text(key, other.value) + "  " + FieldDisplay.confidence(other.score) + place)
            }
        } else {
            let illegible = record.referral.illegible.contains(key)
            lines += row("Value", illegible ? "none: something is written there that cannot be read" : "none: not found in the fax")
        }
        if let author = record.setBy[key] { lines += row("Set by", "\(author.name), \(JSONText.time(author.at))") }
        for finding in findings { lines += row(finding.severity.rawValue, finding.message + " (" + finding.code + ")") }
        for change in changes {
            let before = change.before.map { FieldDisplay.text(key, $0) } ?? "–"
            let after = change.after.map { FieldDisplay.text(key, $0) } ?? "–"
            lines += row("Changed", "\(JSONText.time(change.at)) by \(change.by): \(before) → \(after)")
        }
        return lines
    }

    private enum Keys: String, CodingKey { case referral, key, field, illegible, findings, changes }

    func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Keys.self)
        try keys.encode(record.id, forKey: .referral)
        try keys.encode(key.rawValue, forKey: .key)
        try keys.encode(field.map { ReferralReport.Field(field: $0, author: record.setBy[key]) }, forKey: .field)
        try keys.encode(record.referral.illegible.contains(key), forKey: .illegible)
        try keys.encode(findings.map(FindingReport.init), forKey: .findings)
        try keys.encode(HistoryRow.rows(events: [], changes: changes), forKey: .changes)
    }
}
