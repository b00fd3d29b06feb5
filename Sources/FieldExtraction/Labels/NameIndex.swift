/// Finds the nearest of many folded names.
struct NameIndex: Sendable {
    /// The names one behind the other, and where each begins and the last ends.
    private let letters: [UInt8]
    private let starts: [Int]
    /// The names word by word.
    private let words: [[[UInt8]]]
    private let masks: [UInt64]
    private let exact: [[UInt8]: Int]
    private let byLength: [[Int]]
    /// Length of the longest name.
    let longest: Int

    /// `words` are the names word by word, to hold single words to account as well; empty to compare names as a whole only.
    init(_ names: [[UInt8]], words: [[[UInt8]]] = []) {
        letters = names.flatMap(\.self)
        starts = names.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        self.words = words
        masks = names.map(Fold.mask)
        var exact: [[UInt8]: Int] = [:]
        for (index, name) in names.enumerated() where exact[name] == nil { exact[name] = index }
        self.exact = exact
        longest = names.map(\.count).max() ?? 0
        var byLength = [[Int]](repeating: [], count: longest + 1)
        for (index, name) in names.enumerated() { byLength[name.count].append(index) }
        self.byLength = byLength
    }

    /// The name that folded text stands for, with the quality of the match, 0 to 1.
    ///
    /// With `exactly`, only letter by letter.
    ///
    /// `read` are the words as they stand: where a name has as many, none of them may be another word altogether, as in
    /// `requesting provider NPI` and `requesting provider print`.
    func best(for folded: [UInt8], read: [[UInt8]] = [], exactly: Bool = false) -> (name: Int, quality: Double)? {
        guard !folded.isEmpty, folded.count <= longest + 2 else { return nil }
        if let name = exact[folded] { return (name, 1) }
        let limit = Self.allowedErrors(folded.count)
        guard !exactly, limit > 0 else { return nil }
        let mask = Fold.mask(folded)
        let pattern = LetterPattern(folded)
        var best: (name: Int, errors: Int)?
        for length in stride(from: max(1, folded.count - limit), through: min(longest, folded.count + limit), by: 1) {
            for name in byLength[length] {
                let allowed = min(limit, (best?.errors ?? limit + 1) - 1)
                guard allowed > 0, (masks[name] ^ mask).nonzeroBitCount <= 2 * allowed else { continue }
                let errors = distance(of: name, to: pattern, folded, limit: allowed)
                if errors <= allowed, isAlike(name, read, errors) { best = (name, errors) }
            }
        }
        guard let best else { return nil }
        return (best.name, 1 - 1.6 * Double(best.errors) / Double(folded.count))
    }

    private func distance(of name: Int, to pattern: LetterPattern?, _ folded: [UInt8], limit: Int) -> Int {
        let places = starts[name]..<starts[name + 1]
        guard let pattern else { return Fold.distance(Array(letters[places]), folded, limit: limit) }
        return letters.withUnsafeBufferPointer { pattern.distance(to: $0[places]) }
    }

    private func isAlike(_ name: Int, _ read: [[UInt8]], _ errors: Int) -> Bool {
        guard !read.isEmpty, name < words.count else { return true }
        // A short word may be wanting altogether: `MEDICARE` is not `Medicare ID`.
        guard words[name].count == read.count else {
            let length = starts[name + 1] - starts[name]
            let gained = read.map(\.count).reduce(0, +) - length
            return errors <= 1 || errors <= length / 10 && abs(gained) < 2
        }
        guard read.count > 1 else { return true }
        return zip(words[name], read).allSatisfy { known, seen in
            let limit = max(1, known.count / 3)
            return Fold.distance(known, seen, limit: limit) <= limit
        }
    }

    /// About one letter in six may be wrong; short names must be right.
    static func allowedErrors(_ length: Int) -> Int {
        switch length {
        case ..<5: 0
        case 5...7: 1
        case 8...13: 2
        default: length / 6
        }
    }
}
