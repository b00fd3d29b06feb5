import ReferralModel

/// A patient's name without a label, at the head of a line that gives the date of birth or the record number.
struct PatientBar: Sendable {
    let link: LinkReader

    func read() -> [Candidate] {
        let page = link.page
        var out: [Candidate] = []
        for (row, labels) in page.labelsByRow.sorted(by: { $0.key < $1.key }) {
            let identifies = labels.contains {
                page.labels[$0].target == .field(.patientDOB) || page.labels[$0].target == .field(.patientMRN)
            }
            guard identifies, let first = labels.map({ page.labels[$0].range.lowerBound }).min(), first >= 1 else { continue }
            let line = page.layout.rows[row]
            var run = line.tokens.indices.prefix(first).map { line.tokens[$0] }.filter { !page.isOption[$0] }
            if let opener = run.firstIndex(where: { page.layout.tokens[$0].endsWithColon }) { run.removeSubrange(...opener) }
            let text = page.text(run)
            guard (2...5).contains(run.count), text.filter(\.isNumber).isEmpty, text.contains(",") || run.count <= 3 else { continue }
            let zone = ValueZone(relation: .unlabelled, lines: [run], box: page.box(run) ?? line.box)
            out += CompoundReader(link: link, zone: zone).name(text.trimmed { ",:;".contains($0) }, tokens: run).map {
                var found = $0
                found.fit = text.contains(",") ? 1.2 : 0.7
                return found
            }
        }
        return out
    }
}
