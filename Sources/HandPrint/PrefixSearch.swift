import Foundation

/// Finds the likeliest texts behind a row of columns (connectionist temporal classification: a text stands for every way to stretch it
/// over the columns, with blanks between).
struct PrefixSearch {
    /// Texts kept from one column to the next.
    var width = 10
    /// Characters less likely than this in a column are not tried there; natural logarithm.
    var floor: Float = -7

    struct Path {
        var codes: [Int] = []
        /// Column in which each character began, and how likely it was at its likeliest.
        var columns: [Int] = []
        var peaks: [Float] = []
        var blank: Float = 0
        var letter: Float = -.infinity

        var total: Float { PrefixSearch.add(blank, letter) }
    }

    /// - Parameters:
    ///   - scores: by column, natural logarithms of probabilities, the blank first.
    ///   - allowed: whether a character may be read; the blank is not asked for.
    /// - Returns: the likeliest first.
    func paths(_ scores: [[Float]], allowed: [Bool]) -> [Path] {
        var beam: [[Int]: Path] = [[]: Path()]
        for (column, row) in scores.enumerated() {
            var next: [[Int]: Path] = [:]
            func extend(_ codes: [Int], from path: Path, _ change: (inout Path) -> Void) {
                var grown =
                    next[codes]
                    ?? {
                        var fresh = path
                        fresh.codes = codes
                        fresh.blank = -.infinity
                        fresh.letter = -.infinity
                        return fresh
                    }()
                change(&grown)
                next[codes] = grown
            }
            let tried = row.indices.dropFirst().filter { row[$0] > floor && allowed[$0] }
            for path in best(beam.values) {
                let total = path.total
                extend(path.codes, from: path) {
                    $0.blank = Self.add($0.blank, total + row[0])
                    if let last = path.codes.last {
                        $0.letter = Self.add($0.letter, path.letter + row[last])
                        if let end = $0.peaks.indices.last { $0.peaks[end] = max($0.peaks[end], row[last]) }
                    }
                }
                for code in tried {
                    // The same letter twice needs a blank between.
                    let from = code == path.codes.last ? path.blank : total
                    guard from > -.infinity else { continue }
                    extend(path.codes + [code], from: path) {
                        if $0.columns.count == path.codes.count {
                            $0.columns.append(column)
                            $0.peaks.append(row[code])
                        }
                        $0.letter = Self.add($0.letter, from + row[code])
                    }
                }
            }
            beam = next
        }
        return best(beam.values)
    }

    /// Equal ones in the order of their characters, so that no run differs from another.
    private func best(_ paths: some Sequence<Path>) -> [Path] {
        paths.sorted { $0.total != $1.total ? $0.total > $1.total : $0.codes.lexicographicallyPrecedes($1.codes) }.prefix(width).map(\.self)
    }

    /// The logarithm of the sum of two numbers given by theirs.
    static func add(_ a: Float, _ b: Float) -> Float {
        let most = max(a, b)
        return most == -.infinity ? most : most + log(exp(a - most) + exp(b - most))
    }
}
