import Foundation

@testable import HandPrint

/// The search as the definition has it, without a tree and without shortcuts, to hold the quick one against.
struct PlainPrefixSearch {
    var width = 10
    var floor: Float = -7

    /// - Parameters:
    ///   - scores: by column, natural logarithms of probabilities, the blank first.
    ///   - allowed: whether a character may be read; the blank is not asked for.
    /// - Returns: the likeliest first.
    func paths(_ scores: [[Float]], allowed: [Bool]) -> [PrefixSearch.Path] {
        var beam: [[Int]: PrefixSearch.Path] = [[]: PrefixSearch.Path()]
        for (column, row) in scores.enumerated() {
            var next: [[Int]: PrefixSearch.Path] = [:]
            func extend(_ codes: [Int], from path: PrefixSearch.Path, _ change: (inout PrefixSearch.Path) -> Void) {
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
                    $0.blank = PrefixSearch.add($0.blank, total + row[0])
                    if let last = path.codes.last {
                        $0.letter = PrefixSearch.add($0.letter, path.letter + row[last])
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
                        $0.letter = PrefixSearch.add($0.letter, from + row[code])
                    }
                }
            }
            beam = next
        }
        return best(beam.values)
    }

    /// Equal ones in the order of their characters, so that no run differs from another.
    private func best(_ paths: some Sequence<PrefixSearch.Path>) -> [PrefixSearch.Path] {
        paths.sorted { $0.total != $1.total ? $0.total > $1.total : $0.codes.lexicographicallyPrecedes($1.codes) }.prefix(width).map(\.self)
    }
}
