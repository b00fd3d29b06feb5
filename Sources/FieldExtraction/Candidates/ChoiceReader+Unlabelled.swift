import ReferralModel

/// Boxes without a label: what only the words beside them tell.
extension ChoiceReader {
    /// Groups that only their options name: `☐ Routine ☐ Urgent ☐ STAT`, `☐ M ☐ F`.
    func unlabelled(_ options: [Int], hasLabel: Bool) -> [Candidate] {
        var out = specialty(options) + services(options)
        for line in lines(of: options) {
            for key in [FieldKey.referralUrgency, .patientSex, .referralType] {
                let words = knowledge.choices[key, default: []]
                let known = line.filter { index in Self.value(of: page.options[index].text, words) != nil }
                let values = Set(known.compactMap { Self.value(of: page.options[$0].text, words)?.0 })
                guard values.count >= 2, known.count * 2 >= line.count else { continue }
                if key == .patientSex, !Set(["male", "female"]).isSubset(of: values) { continue }
                if key == .referralType, values.count < 3 { continue }
                let ticked = known.filter { page.options[$0].checkbox.isChecked }
                out += choose(key, ticked, among: known, words: words, label: nil) { .text($0) }.map {
                    var weaker = $0
                    weaker.fit *= hasLabel ? 0.6 : 0.75
                    return weaker
                }
            }
        }
        return out
    }

    /// Boxes by the rows they stand on, from top to bottom.
    private func lines(of options: [Int]) -> [[Int]] {
        Dictionary(grouping: options) { page.options[$0].row }.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The one service ticked among others on its line: one that boxes are known to name, before what other fields know.
    private func services(_ options: [Int]) -> [Candidate] {
        let names = knowledge.services
        let ticked = lines(of: options).compactMap { line -> (line: [Int], one: Int, reading: ValueReading)? in
            // Beside it boxes of another question may be ticked.
            let all = line.filter { page.options[$0].checkbox.isChecked }
            let named = all.filter { names.contains(Fold.bytes(page.options[$0].text)) }
            let ticked = named.count == 1 ? named : all
            guard ticked.count == 1, let one = ticked.first,
                let reading = link.reader.read(page.options[one].text, as: .referralService, context: link.context).first
            else { return nil }
            return (line, one, reading)
        }
        let found =
            ticked.first { names.contains(Fold.bytes(page.options[$0.one].text)) }
            ?? ticked.first { $0.reading.isKnown && !link.reader.isSpecialty(page.options[$0.one].text) }
        guard let found else { return [] }
        var service = candidate(
            .referralService, found.reading.content, page.options[found.one], ticked: [found.one], among: found.line, label: nil, quality: 1
        )
        service.fit *= 0.75
        return [service]
    }

    /// The one ticked among specialties that `Models/` knows: on its own line, or in the whole of a list.
    private func specialty(_ options: [Int]) -> [Candidate] {
        func read(_ option: Int) -> ValueReading? {
            link.reader.read(page.options[option].text, as: .referralSpecialty, context: link.context).first
        }
        for group in [options] + lines(of: options) {
            let known = group.filter { read($0)?.isKnown ?? false }
            let ticked = group.filter { page.options[$0].checkbox.isChecked }
            guard known.count >= 3, known.count * 2 > group.count, ticked.count == 1, let one = ticked.first, known.contains(one),
                let reading = read(one)
            else { continue }
            var found = candidate(
                .referralSpecialty, reading.content, page.options[one], ticked: ticked, among: group, label: nil, quality: 1)
            found.fit *= 0.75
            return [found]
        }
        return []
    }

    /// Ticked exams that begin or end with their code: `☒ 72148 Lumbar Spine w/o`.
    func procedures() -> [Candidate] {
        let coded = page.options.filter { option in code(option) != nil }
        guard coded.count >= 2 else { return [] }
        let ticked = coded.filter(\.checkbox.isChecked)
        guard !ticked.isEmpty else { return [] }
        var codes: [String] = []
        for option in ticked { codes += code(option) ?? [] }
        guard let first = ticked.first else { return [] }
        let tokens = ticked.flatMap(\.tokens)
        return [
            Candidate(
                key: .referralProcedures, content: .list(codes), raw: ticked.map(\.text).joined(separator: "; "), page: page.number,
                tokens: tokens,
                box: first.checkbox.box.union(page.box(first.tokens) ?? first.checkbox.box), relation: .checkbox, source: .checkbox,
                fit: ticked.count <= 2 ? 1 : 0.6, wordConfidence: ticked.map(\.checkbox.confidence).min() ?? 0,
                lowestConfidence: coded.map(\.checkbox.confidence).min() ?? 0)
        ]
    }

    func code(_ option: TickOption) -> [String]? {
        guard let first = option.tokens.first, let last = option.tokens.last else { return nil }
        for token in first == last ? [first] : [first, last] {
            let text = page.layout.tokens[token].text
            guard text.filter(\.isNumber).count >= 4 else { continue }
            if let reading = link.reader.read(text, as: .referralProcedures, context: link.context).first { return reading.content.items }
        }
        return nil
    }
}
