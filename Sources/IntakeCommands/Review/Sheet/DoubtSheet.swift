import ReferralModel
import ReferralStore

/// The lines about one doubtful field.
struct DoubtSheet {
    var doubt: Doubt
    var record: ReferralRecord

    init(_ doubt: Doubt, _ record: ReferralRecord) {
        self.doubt = doubt
        self.record = record
    }

    func lines(number: Int, width: Int, paint: Paint) -> [String] {
        let name = doubt.name
        let word = doubt.severity == .error ? paint.red(doubt.kind.rawValue) : paint.yellow(doubt.kind.rawValue)
        let field = doubt.key.flatMap { record.referral.fields[$0] }
        let value = doubt.key.flatMap { key in field.map { FieldDisplay.text(key, $0.value) } }
        let place = field.map { "  " + paint.confidence($0.confidence, FieldDisplay.confidence($0.confidence)) } ?? ""
        let room = max(12, width - 44)
        let first = ScreenText.fit("\(number)", to: 3) + ScreenText.fit(name, to: 24) + " "
        var lines = [first + paint.bold(ScreenText.fit(value ?? "–", to: room)) + place + "  " + word]
        for reason in doubt.reasons { lines += indented(TerminalText.clean(reason), width) }
        guard let key = doubt.key, let field else { return lines }
        if ScreenText.width(value ?? "") > room { lines += indented(value ?? "", width) }
        lines += indented(paint.isOn ? paint.dim(evidence(field)) : evidence(field), width + (paint.isOn ? 8 : 0))
        if !field.alternatives.isEmpty {
            let others = field.alternatives.prefix(4).map {
                FieldDisplay.text(key, $0.value) + " (" + FieldDisplay.confidence($0.score) + ")"
            }
            lines += indented("or " + others.joined(separator: ", "), width)
        }
        return lines
    }

    /// `read "06O41943" under "Birth Date", page 1 [412, 630, 655, 668], ocr`
    private func evidence(_ field: FieldValue) -> String {
        if field.source == .reviewer {
            return "typed by " + (doubt.key.flatMap { record.setBy[$0]?.name }.map(TerminalText.clean) ?? "a person")
        }
        var parts = ["read “" + ScreenText.cut(TerminalText.clean(field.raw), to: 120) + "”"]
        if let label = field.label { parts[0] += " under “" + TerminalText.clean(label) + "”" }
        if let page = field.page {
            let box = field.box.map { " [\($0.x0), \($0.y0), \($0.x1), \($0.y1)]" } ?? ""
            parts.append("page \(page)" + box)
        }
        parts.append(field.source.rawValue)
        return parts.joined(separator: ", ")
    }

    private func indented(_ text: String, _ width: Int) -> [String] {
        ScreenText.wrap(text, to: max(20, width - 4)).map { "    " + $0 }
    }
}
