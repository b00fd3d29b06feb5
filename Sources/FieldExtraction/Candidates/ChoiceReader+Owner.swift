import ReferralModel

/// Whose boxes they are: the label that a box to tick answers.
extension ChoiceReader {
    /// The label that the option answers: on its line to the left with only options between, or above.
    func label(over index: Int) -> Int? {
        let option = page.options[index]
        let row = page.layout.rows[option.row]
        let left = page.labelsByRow[option.row, default: []].filter { index in
            // `Sex   F (M)`: the other letter is no label.
            let isLetter = option.checkbox.isRing && page.labels[index].text.count == 1 && !page.labels[index].hasColon
            // `Service requested   Diagnostic testing   ☒ Evaluate and treat`: what is asked for by others is one of the choices here.
            let isChoice =
                !page.labels[index].hasColon && knowledge.isService(Fold.bytes(page.labels[index].text))
                && names(.referralService, option.text)
            return page.labels[index].box.midX < option.checkbox.box.midX && !isLetter && !isChoice
        }
        if let nearest = left.max(by: { page.labels[$0].box.x1 < page.labels[$1].box.x1 }) {
            let label = page.labels[nearest]
            let between = row.tokens.indices.filter {
                $0 >= label.range.upperBound && page.layout.tokens[row.tokens[$0]].box.x1 <= option.checkbox.box.x0 + 4
            }
            let onlyOptions = between.allSatisfy { position in
                let token = page.layout.tokens[row.tokens[position]]
                return page.isOption[row.tokens[position]] || token.text.count <= 2 || option.checkbox.isRing && isChoice(token.folded)
            }
            let crossed = between.contains { row.breaks[$0] == .rule }
            if onlyOptions || isAmongOthers(between, row, label, option)
                || label.hasColon && !crossed && between.count <= 2 && !isAnswered(label)
            {
                return nearest
            }
        }
        if isAskedByOthers(option) { return nil }
        if let beside = labelBeside(option) { return beside }
        if let below = labelBelow(option) { return below }
        // Wrapped: the options go on below the line they began on; or the label stands above.
        let above = page.labels.indices.filter { candidate in
            let label = page.labels[candidate]
            let rows = option.row - label.row
            guard rows >= 1, rows <= (label.isHeading ? 9 : 5), label.target != .none else { return false }
            let down = option.checkbox.box.y0 - label.box.y1
            guard down < rows * 3 * page.layout.height, down > -page.layout.height / 2, !isAnswered(label) else { return false }
            if let cell = page.layout.grid.cell(around: label.box) {
                if cell.containsCenter(of: option.checkbox.box) { return true }
                if let own = page.layout.grid.cell(around: option.checkbox.box), own.x0 >= cell.x1 - 4, own.y0 <= label.box.y1,
                    own.containsCenter(of: option.checkbox.box)
                {
                    return own.verticalOverlap(label.box) * 2 > label.box.height
                }
            }
            // Under another question of its row the box answers that one, whatever it asks.
            let isOverAnother = page.labelsByRow[label.row, default: []].contains { other in
                let x = page.labels[other].box.x0
                return x > label.box.x1 && x <= option.checkbox.box.x0 + page.layout.height && page.labels[other].startsRun
            }
            if isOverAnother { return false }
            // Words that are chosen among others on their line answer what stands before them on it.
            return !option.checkbox.isRing && option.checkbox.box.x0 >= label.box.x0 - 2 * page.layout.height && rows <= 3
        }
        return above.max { lower(page.labels[$0], page.labels[$1], option) }
    }

    /// Whether all that stands between a label and the box of a known answer are words to choose from, whose boxes were not seen:
    /// `Request:   Consultation   Follow-up   ☒ Surgical consultation`.
    private func isAmongOthers(_ between: [Int], _ row: Row, _ label: LabelMatch, _ option: TickOption) -> Bool {
        guard case .field(let key) = label.target, [.referralService, .referralSpecialty, .recipientSpecialty].contains(key),
            !between.contains(where: { row.breaks[$0] == .rule }), names(key, option.text)
        else { return false }
        let runs = row.runs.filter { run in run.allSatisfy { between.contains($0) } }
        return !runs.isEmpty && runs.map(\.count).reduce(0, +) == between.count
            && runs.allSatisfy { run in
                let words = run.map { page.layout.tokens[row.tokens[$0]] }
                return words.count <= 5 && words.allSatisfy { $0.digitCount == 0 && !$0.endsWithColon }
            }
    }

    /// Whether words name a value of a field that `Models/` knows.
    func names(_ key: FieldKey, _ text: String) -> Bool {
        if key == .referralService { return knowledge.services.contains(Fold.bytes(text)) }
        return link.reader.read(text, as: key, context: link.context).first?.isKnown ?? false
    }

    /// Whether words that are no label open the option's line right before its first box: a question that nobody has listed.
    private func isAskedByOthers(_ option: TickOption) -> Bool {
        guard !option.checkbox.isRing else { return false }
        let boxes = page.options.filter { $0.row == option.row && !$0.checkbox.isRing }.map(\.checkbox.box)
        guard let first = boxes.min(by: { $0.x0 < $1.x0 }), boxes.count > 1 else { return false }
        let row = page.layout.rows[option.row]
        let lead = row.tokens.filter { page.layout.tokens[$0].box.x1 <= first.x0 + 4 }
        guard let last = lead.last, !lead.contains(where: { page.isOption[$0] || page.isLabel[$0] }) else { return false }
        let word = page.layout.tokens[last]
        return word.text.count(where: \.isLetter) >= 4 && word.confidence > 0.6 && first.x0 - word.box.x1 < 3 * page.layout.height
    }

    /// Whether a label for words that are written has them right behind it, so that no boxes further down answer it.
    private func isAnswered(_ label: LabelMatch) -> Bool {
        let isWritten =
            switch label.target {
            case .field(let key): !key.type.isChoice
            case .compound(.date), .compound(.signatureDate): true
            default: false
            }
        guard isWritten, !label.isHeading else { return false }
        let row = page.layout.rows[label.row]
        let next = label.range.upperBound
        guard next < row.tokens.count, row.breaks[next] != .checkbox else { return false }
        return !page.isLabel[row.tokens[next]] && !page.isOption[row.tokens[next]]
    }

    /// The label under the option, where the labels of its line stand under what they name.
    private func labelBelow(_ option: TickOption) -> Int? {
        let height = page.layout.height
        let below = page.labels.indices.filter { index in
            let label = page.labels[index]
            let down = label.box.y0 - option.checkbox.box.y1
            guard label.row > option.row, down > -height / 2, down < 3 * height / 2, !label.hasColon, !label.isHeading else { return false }
            return page.valuesAbove && page.layout.grid.cell(around: label.box) == nil || page.rowsAbove.contains(label.row)
                || page.footLabels.contains(index)
        }
        return below.filter { page.labels[$0].box.x0 <= option.checkbox.box.x0 + 2 * height }.max {
            page.labels[$0].box.x0 < page.labels[$1].box.x0
        }
    }

    /// The label in the cell left of the option's own, however the lines of the two stand to one another.
    private func labelBeside(_ option: TickOption) -> Int? {
        let (grid, height) = (page.layout.grid, page.layout.height)
        guard let own = grid.cell(around: option.checkbox.box), !page.labels.contains(where: { own.containsCenter(of: $0.box) }) else {
            return nil
        }
        return page.labels.indices.last { index in
            let label = page.labels[index]
            guard label.target != .none, abs(label.row - option.row) <= 1, let cell = grid.cell(around: label.box) else { return false }
            return abs(own.x0 - cell.x1) < height / 2 && 10 * own.verticalOverlap(cell) > 8 * max(own.height, cell.height)
        }
    }

    /// Whether a word is one of those that forms let choose from.
    private func isChoice(_ folded: [UInt8]) -> Bool {
        knowledge.yesNo.contains { $0.folded == folded } || knowledge.choices.values.contains { $0.contains { $0.folded == folded } }
    }

    private func lower(_ a: LabelMatch, _ b: LabelMatch, _ option: TickOption) -> Bool {
        if a.row != b.row { return a.row < b.row }
        return abs(a.box.x0 - option.checkbox.box.x0) > abs(b.box.x0 - option.checkbox.box.x0)
    }
}
