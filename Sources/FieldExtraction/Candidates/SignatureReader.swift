import ReferralModel

/// Looks whether the referring provider signed.
struct SignatureReader: Sendable {
    let link: LinkReader
    let knowledge: LabelKnowledge

    func read() -> [Candidate] {
        let page = link.page
        var out: [Candidate] = []
        for index in page.labels.indices
        where page.labels[index].target == .compound(.signature) || page.labels[index].target == .compound(.signatureBy)
            || page.labels[index].target == .field(.referrerSigned)
        {
            out.append(signature(index))
        }
        return out
    }

    private func signature(_ index: Int) -> Candidate {
        let page = link.page
        let layout = page.layout
        let label = page.labels[index]
        let height = layout.height
        let electronic =
            label.text.lowercased().contains("electronic") || label.text.lowercased().contains("digital")
            || label.text.lowercased().contains("e-sign")
        let next = page.labelsByRow[label.row, default: []].map { page.labels[$0].box }.filter { $0.x0 >= label.box.x1 }.map(\.x0).min()
        let cell = layout.grid.cell(around: label.box)
        var box = BoundingBox(
            label.box.x1, label.box.y0 - 2 * height, next ?? min(layout.width, label.box.x1 + 30 * height), label.box.y1 + height / 2)
        if let cell {
            let fills =
                label.range.upperBound == layout.rows[label.row].tokens.count
                || layout.rows[label.row].breaks[label.range.upperBound] == .rule
            if fills, let right = ZoneFinder(page: page).valueCell(of: label) {
                box = right
            } else {
                box = BoundingBox(label.box.x1, max(cell.y0, box.y0), min(box.x1, cell.x1), cell.y1)
            }
        }
        let words = layout.tokens.indices.filter { token in
            let word = layout.tokens[token]
            return !page.isLabel[token] && !page.isOption[token] && box.containsCenter(of: word.box)
                && word.box.midY > Double(box.y0) + Double(height) * 0.4
                && word.text.contains(where: \.isLetter)
        }
        let ink = layout.page.inkRegions.contains { region in
            let shared = region.box.intersection(box)
            return !shared.isEmpty && shared.width > height && shared.height > height / 3 && region.kind != .graphic
        }
        let signed = !words.isEmpty || ink
        return Candidate(
            key: .referrerSigned, content: .bool(signed), raw: signed ? page.text(words) : "", page: page.number, tokens: words, box: box,
            relation: .inline,
            source: .ocr, label: label.text, labelQuality: label.quality, fit: signed ? 1 : 0.7, plausibility: ink || electronic ? 1 : 0.85,
            wordConfidence: 1,
            lowestConfidence: 1)
    }
}
