import Foundation

/// Finds the likeliest texts behind a row of columns (connectionist temporal classification: a text stands for every way to stretch it
/// over the columns, with blanks between).
struct PrefixSearch {
    /// Texts kept from one column to the next.
    var width = 10
    /// Characters less likely than this in a column are not tried there; natural logarithm.
    var floor: Float = -7
    /// What language the texts are in; nil for none.
    var language: LetterModel?

    struct Path {
        var codes: [Int] = []
        /// Column in which each character began, and how likely it was at its likeliest.
        var columns: [Int] = []
        var peaks: [Float] = []
        var blank: Float = 0
        var letter: Float = -.infinity

        /// How likely it is among all texts, by the columns alone; natural logarithm.
        var total: Float { PrefixSearch.add(blank, letter) }
        /// What the language adds to that.
        var said: Float = 0

        /// Whether some characters stand in it, beginning in a column or near it.
        func has(_ wanted: [Int], near column: Int) -> Bool {
            columns.indices.contains { start in
                abs(columns[start] - column) <= 3 && codes[start...].starts(with: wanted)
            }
        }
    }

    /// A text that is kept, by its place in the tree of texts.
    private struct Kept {
        var node: Int
        var columns: [Int] = []
        var peaks: [Float] = []
        var blank: Float = 0
        var letter: Float = -.infinity
        var total: Float = 0
        /// What the language says for it.
        var verdict: LetterModel.Verdict?
    }

    /// What a kept text may become with one more column: itself, or itself and a character.
    private struct Next {
        /// The kept text whose columns and peaks it goes on with, and the character that comes after them; nil for none.
        var from: Int
        var code: Int?
        /// The kept text that it is; nil for one that was not kept before.
        var old: Int?
        var blank: Float = -.infinity
        var letter: Float = -.infinity
        var total: Float = -.infinity
        /// What the language adds.
        var said: Float
        /// By which the likeliest are told.
        var rank: Float = -.infinity
    }

    /// - Parameters:
    ///   - scores: by column, natural logarithms of probabilities, the blank first.
    ///   - allowed: whether a character may be read; the blank is not asked for.
    /// - Returns: the likeliest first, with what the language says; the probabilities are those of the columns alone.
    func paths(_ scores: [[Float]], allowed: [Bool]) -> [Path] {
        var tree = PrefixTree()
        var beam = [Kept(node: PrefixTree.root, verdict: language?.beginning)]
        var next: [Next] = []
        for (column, row) in scores.enumerated() {
            let tried = row.indices.dropFirst().filter { row[$0] > floor && allowed[$0] }
            next.removeAll(keepingCapacity: true)
            // Where a text that is kept stands among the next ones, once it does.
            var places = [Int?](repeating: nil, count: beam.count)
            for (index, path) in beam.enumerated() {
                let last = tree.code(of: path.node)
                let stay = places[index] ?? next.count
                if stay == next.count { next.append(Next(from: index, code: nil, old: index, said: path.verdict?.weight ?? 0)) }
                places[index] = stay
                next[stay].blank = Self.add(next[stay].blank, path.total + row[0])
                if let last { next[stay].letter = Self.add(next[stay].letter, path.letter + row[last]) }
                for code in tried {
                    // The same letter twice needs a blank between.
                    let from = code == last ? path.blank : path.total
                    guard from > -.infinity else { continue }
                    let old = beam.firstIndex { tree.code(of: $0.node) == code && tree.parent(of: $0.node) == path.node }
                    let place = old.flatMap { places[$0] } ?? next.count
                    if place == next.count {
                        next.append(Next(from: index, code: code, old: old, said: said(code, after: path)))
                    }
                    if let old { places[old] = place }
                    next[place].letter = Self.add(next[place].letter, from + row[code])
                }
            }
            for index in next.indices {
                next[index].total = Self.add(next[index].blank, next[index].letter)
                next[index].rank = next[index].total + next[index].said
            }
            if next.count > 1 { next.sort { isBefore($0, $1, beam, tree) } }
            beam = next.prefix(width).map { step in
                var kept = beam[step.from]
                let code = step.code ?? tree.code(of: kept.node)
                if step.code != nil {
                    kept.columns.append(column)
                    kept.peaks.append(-.infinity)
                }
                if let old = step.old {
                    kept.node = beam[old].node
                    kept.verdict = beam[old].verdict
                } else if let code {
                    kept.node = tree.child(of: kept.node, code)
                    if let language, let verdict = kept.verdict { kept.verdict = language.verdict(after: verdict, code) }
                }
                if let code, let end = kept.peaks.indices.last { kept.peaks[end] = max(kept.peaks[end], row[code]) }
                (kept.blank, kept.letter, kept.total) = (step.blank, step.letter, step.total)
                return kept
            }
        }
        return beam.map {
            Path(
                codes: tree.codes(of: $0.node), columns: $0.columns, peaks: $0.peaks, blank: $0.blank, letter: $0.letter,
                said: $0.verdict?.weight ?? 0)
        }
    }

    /// How likely a text is by the columns alone, all ways to stretch it taken together; natural logarithm.
    static func likelihood(of codes: [Int], in scores: [[Float]]) -> Float {
        // Every other place is the gap before or behind a character.
        let places = codes.flatMap { [0, $0] } + [0]
        guard var now = scores.first.map({ row in places.indices.map { $0 < 2 ? row[places[$0]] : -Float.infinity } }) else {
            return codes.isEmpty ? 0 : -.infinity
        }
        for row in scores.dropFirst() {
            for place in places.indices.reversed() {
                var sum = now[place]
                if place > 0 { sum = add(sum, now[place - 1]) }
                // The gap between two different characters may be left out.
                if place > 2, places[place] != 0, places[place] != places[place - 2] { sum = add(sum, now[place - 2]) }
                now[place] = sum + row[places[place]]
            }
        }
        return codes.isEmpty ? now[0] : add(now[now.count - 1], now[now.count - 2])
    }

    private func said(_ code: Int, after path: Kept) -> Float {
        guard let language, let verdict = path.verdict else { return 0 }
        return language.weight(of: code, after: verdict)
    }

    /// Equal ones in the order of their characters, so that no run differs from another.
    private func isBefore(_ a: Next, _ b: Next, _ beam: [Kept], _ tree: PrefixTree) -> Bool {
        guard a.rank == b.rank else { return a.rank > b.rank }
        func codes(_ next: Next) -> [Int] { tree.codes(of: beam[next.from].node) + (next.code.map { [$0] } ?? []) }
        return codes(a).lexicographicallyPrecedes(codes(b))
    }

    /// The logarithm of the sum of two numbers given by theirs.
    static func add(_ a: Float, _ b: Float) -> Float {
        let most = max(a, b)
        let least = min(a, b)
        return least == -.infinity ? most : most + log(1 + exp(least - most))
    }
}
