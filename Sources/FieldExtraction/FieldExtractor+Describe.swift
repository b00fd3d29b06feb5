import NormalForms
public import ReferralModel

extension FieldExtractor {
    /// The rows, labels and headings of pages as extraction sees them, for finding out why a value was missed. Carries values of the document.
    public func describe(_ pages: [PageText], receivedOn: CalendarDate) -> String {
        var out: [String] = []
        for page in pages {
            let (marked, evidence) = mark(page)
            let read = self.read(page, ReadingContext(receivedOn: receivedOn))
            let scores = evidence.scores.sorted { $0.value > $1.value }.map {
                "\($0.key.name)/\($0.key.otherKind?.rawValue ?? "") \($0.value)"
            }
            out.append("\(read.role) cover \(evidence.coverWeight) \(scores.joined(separator: ", "))")
            out.append(
                "page \(page.number) height \(marked.layout.height) combs \(marked.layout.combs.count) boxes \(marked.layout.checkboxes.count)"
            )
            for (number, row) in marked.layout.rows.enumerated() {
                var line = ""
                for (position, token) in row.tokens.enumerated() {
                    let mark =
                        switch row.breaks[position] {
                        case .space: " "
                        case .gap: "   "
                        case .rule: " | "
                        case .checkbox: " □ "
                        }
                    let opens = marked.labelsByRow[number, default: []].first { marked.labels[$0].range.lowerBound == position }.map {
                        marked.labels[$0]
                    }
                    let closes = marked.labelsByRow[number, default: []].contains { marked.labels[$0].range.upperBound == position + 1 }
                    line += mark
                    if let opens {
                        line += opens.isHeading ? "{{" : "{\(opens.section?.rawValue ?? "-")>\(opens.target.keys.first?.rawValue ?? "0"):"
                    }
                    line += marked.layout.tokens[token].text + (marked.isOption[token] ? "°" : "")
                    if closes { line += "}" }
                }
                out.append("\(number):\(line)")
            }
            out.append("values below \(marked.valuesBelow) right \(marked.valuesRight)")
            for index in marked.labels.indices {
                let label = marked.labels[index]
                let zones = ZoneFinder(page: marked).zones(of: index, lines: label.target.lines)
                let texts = zones.map { "\($0.relation.rawValue) '\(marked.text($0.tokens))'" }.joined(separator: "; ")
                out.append("  '\(label.text)' \(label.target) \(label.section?.rawValue ?? "-"): \(texts)")
            }
            for option in marked.options where option.checkbox.isChecked { out.append("☒ \(option.text) \(option.checkbox.box)") }
        }
        return out.joined(separator: "\n")
    }
}
