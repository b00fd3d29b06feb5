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
        return out + unsigned()
    }

    /// A line, or what stands apart on it, that says that nobody has signed.
    private func unsigned() -> [Candidate] {
        let page = link.page
        let phrases = knowledge.unsigned
        return page.layout.rows.flatMap { row -> [Candidate] in
            let starts = row.tokens.indices.filter { row.breaks[$0] != .space } + [row.tokens.count]
            return zip(starts, starts.dropFirst()).compactMap { start, end in
                let tokens = Array(row.tokens[start..<end])
                guard tokens.count <= 3, !tokens.contains(where: { page.isOption[$0] }),
                    phrases.contains(tokens.flatMap { page.layout.tokens[$0].folded }), let box = page.box(tokens)
                else { return nil }
                return Candidate(
                    key: .referrerSigned, content: .bool(false), raw: page.text(tokens), page: page.number, tokens: tokens, box: box,
                    relation: .unlabelled, source: .ocr, wordConfidence: page.confidence(tokens),
                    lowestConfidence: page.lowestConfidence(tokens))
            }
        }
    }

    /// The sender's own name once more, alone under his message, on a sheet that asks for no signature.
    func underMessage(_ candidates: [Candidate]) -> [Candidate] {
        let page = link.page
        guard !candidates.contains(where: { $0.key == .referrerSigned }),
            let sender = candidates.filter({ $0.key == .referrerName && $0.relation == .inline }).max(by: { $0.strength < $1.strength })
        else { return [] }
        let name = Fold.bytes(sender.content.description.split(separator: ",").first.map(String.init) ?? "")
        guard name.count >= 8 else { return [] }
        for row in page.layout.rows where row.box.y0 > sender.box.y1 + 6 * page.layout.height {
            for run in row.runs {
                let tokens = run.map { row.tokens[$0] }
                guard (2...5).contains(tokens.count), !tokens.contains(where: { page.isLabel[$0] || page.isOption[$0] }),
                    run.lowerBound == 0 || !page.isLabel[row.tokens[run.lowerBound - 1]], let box = page.box(tokens),
                    Fold.distance(name, tokens.flatMap { page.layout.tokens[$0].folded }, limit: name.count / 4) <= name.count / 4
                else { continue }
                return [
                    Candidate(
                        key: .referrerSigned, content: .bool(true), raw: page.text(tokens), page: page.number, tokens: tokens, box: box,
                        relation: .unlabelled, source: .ocr, wordConfidence: page.confidence(tokens),
                        lowestConfidence: page.lowestConfidence(tokens))
                ]
            }
        }
        return []
    }

    /// A line to write on runs right above the label, which then names what stands on it.
    private func standsUnderLine(_ label: LabelMatch) -> Bool {
        let height = link.page.layout.height
        return link.page.layout.grid.rules.contains {
            $0.y1 <= label.box.y0 + height / 4 && $0.y0 >= label.box.y0 - height && 2 * $0.horizontalOverlap(label.box) > label.box.width
        }
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
        var below: BoundingBox?
        var beyond: BoundingBox?
        if let cell {
            let fills =
                label.range.upperBound == layout.rows[label.row].tokens.count
                || layout.rows[label.row].breaks[label.range.upperBound] == .rule
            if fills, let right = ZoneFinder(page: page).valueCell(of: label) {
                box = right
            } else {
                // Where the border behind the next cell was lost, that cell ends at its next label.
                if fills, box.x1 > cell.x1 + 4 * height {
                    beyond = BoundingBox(cell.x1, max(cell.y0, box.y0), box.x1, cell.y1)
                }
                box = BoundingBox(label.box.x1, max(cell.y0, box.y0), min(box.x1, cell.x1), cell.y1)
            }
            // A small label in the corner of its cell leaves the room below it to sign in.
            if cell.y1 - label.box.y1 > 3 * height / 2, !page.valuesRight {
                below = BoundingBox(cell.x0, label.box.y1 - height / 4, min(box.x1, cell.x1), cell.y1)
            }
        }
        let isUnderValue = (label.row - 3...label.row + 1).contains { page.rowsAbove.contains($0) }
        if isUnderValue || cell == nil && (page.valuesAbove || standsUnderLine(label)), !label.hasColon {
            let top = layout.rows[..<label.row].last { $0.box.y1 < label.box.y0 - 4 * height }?.box.y1 ?? 0
            box = BoundingBox(
                label.box.x0 - height, max(top, label.box.y0 - 4 * height), next ?? label.box.x1 + 10 * height, label.box.y0)
        }
        let words = layout.tokens.indices.filter { token in
            let word = layout.tokens[token]
            let isInside = box.containsCenter(of: word.box) && word.box.midY > Double(box.y0) + Double(height) * 0.4
            return !page.isLabel[token] && !page.isOption[token] && (isInside || below?.containsCenter(of: word.box) ?? false)
                && word.text.contains(where: \.isLetter)
        }
        let ink = layout.page.inkRegions.contains { region in
            region.kind != .graphic
                && [box, below, beyond].compactMap(\.self).contains { place in
                    let shared = region.box.intersection(place)
                    return !shared.isEmpty && shared.width > height && shared.height > height / 3
                }
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
