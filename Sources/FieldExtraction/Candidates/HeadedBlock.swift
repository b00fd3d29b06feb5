import ReferralModel

/// What stands without labels right under the heading of a party, as systems print it: the name, the practice and its phones under
/// `CONSULTANT`, the plan under `COVERAGE`.
struct HeadedBlock {
    let link: LinkReader

    private var page: MarkedPage { link.page }
    private var layout: PageLayout { link.page.layout }

    /// Candidates for the fields that no label gave.
    func read(known: Set<FieldKey>) -> [Candidate] {
        page.labels.filter(\.isHeading).flatMap { heading -> [Candidate] in
            let lines = lines(under: heading)
            guard !lines.isEmpty else { return [] }
            return switch link.names[heading.name].heading {
            case .recipient: party(lines, .recipientName, .recipientOrganization)
            case .referrer: party(lines, .referrerName, .referrerOrganization)
            case .insurance where !known.contains(.insurancePayer): coverage(lines)
            default: []
            }
        }
        .filter { !known.contains($0.key) }
    }

    /// The lines under a heading that has its line for itself, up to the next heading, without their labels and what stands behind these.
    private func lines(under heading: LabelMatch) -> [[Int]] {
        guard layout.rows[heading.row].runs.allSatisfy({ $0.overlaps(heading.range) }) else { return [] }
        let section = page.sections.section(under: heading.box)?.id
        var out: [[Int]] = []
        var last = heading.box
        for row in layout.rows.indices where row > heading.row && out.count < 4 {
            let line = layout.rows[row]
            guard line.box.y0 - last.y1 < 2 * layout.height, page.sections.section(at: line.box)?.id == section else { break }
            last = line.box
            let opening = line.tokens.prefix { !page.isLabel[$0] && !page.isOption[$0] }
            if opening.isEmpty, out.isEmpty { break }
            guard let first = opening.first, abs(layout.tokens[first].box.x0 - heading.box.x0) < 6 * layout.height else { continue }
            out.append(Array(opening))
        }
        return out
    }

    private func party(_ lines: [[Int]], _ person: FieldKey, _ organization: FieldKey) -> [Candidate] {
        var out: [Candidate] = []
        for line in lines {
            let text = page.text(line)
            let key = link.words.isPerson(text) ? person : link.words.isOrganization(text) ? organization : nil
            if let key, text.filter(\.isNumber).count <= 1, !out.contains(where: { $0.key == key }),
                let found = link.unlabelled(line, as: key)
            {
                out.append(found)
            }
        }
        // A practice without a person may as well be the one that the form belongs to.
        return out.contains { $0.key == person } ? out : []
    }

    /// `1. AMBETTER - SILVER 94`; the second of two is the second insurance.
    private func coverage(_ lines: [[Int]]) -> [Candidate] {
        var out: [Candidate] = []
        for line in lines {
            let number = line.first.map { layout.tokens[$0].text.trimmed { ".):#".contains($0) } } ?? ""
            let words = ["1", "2"].contains(number) ? Array(line.dropFirst()) : line
            guard !words.isEmpty, let box = page.box(words), number == "1" || number == "2" || out.isEmpty else { continue }
            let zone = ValueZone(relation: .unlabelled, lines: [words], box: box)
            let reader = CompoundReader(link: link, zone: zone)
            if number == "2" {
                out += reader.secondInsurance().filter { $0.key != .insurance2Payer || $0.isKnown }
            } else if let found = reader.payerAndPlan() ?? reader.whole(.insurancePayer, words).map({ [$0] }), found[0].isKnown {
                out += found
            }
        }
        return out
    }
}
