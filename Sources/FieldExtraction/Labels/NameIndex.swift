/// Finds the nearest of many folded names.
struct NameIndex: Sendable {
    /// The names one behind the other, and where each begins and the last ends.
    private let letters: [UInt8]
    private let starts: [Int]
    /// The names word by word.
    private let words: [[[UInt8]]]
    private let masks: [UInt64]
    private let exact: [[UInt8]: Int]
    /// The names that have certain letters at a certain place, in their order, see ``Gram``.
    private let grams: [Gram: [Int32]]
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
        var grams: [Gram: [Int32]] = [:]
        grams.reserveCapacity(4 * names.count)
        // The shorter first: of two that are as near, the shorter is it.
        for (index, name) in names.enumerated().sorted(by: { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }) {
            for place in name.indices {
                for length in 2...3 where place + length <= name.count {
                    grams[Gram(name[place..<(place + length)], at: place), default: []].append(Int32(index))
                }
            }
        }
        self.grams = grams
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
        for name in near(folded, limit: limit) {
            let allowed = min(limit, (best?.errors ?? limit + 1) - 1)
            guard allowed > 0 else { break }
            guard (masks[name] ^ mask).nonzeroBitCount <= 2 * allowed else { continue }
            let errors = distance(of: name, to: pattern, folded, limit: allowed)
            if errors <= allowed, isAlike(name, read, errors) { best = (name, errors) }
        }
        guard let best else { return nil }
        return (best.name, 1 - 1.6 * Double(best.errors) / Double(folded.count))
    }

    /// Two or three letters and where they stand in a name.
    private struct Gram: Hashable {
        private let bits: UInt32

        init(_ letters: ArraySlice<UInt8>, at place: Int) {
            bits = letters.reduce(UInt32(truncatingIfNeeded: min(place, 255))) { $0 << 8 | UInt32($1) }
        }
    }

    /// The names that may be no more than `limit` letters away, in the order in which they are compared.
    ///
    /// With so many errors at most, one of `limit + 1` parts of the text has none, and stands no more than so many letters to the side.
    private func near(_ folded: [UInt8], limit: Int) -> [Int] {
        var found: Set<Int32> = []
        for part in 0...limit {
            let start = part * folded.count / (limit + 1)
            let end = min(start + 3, (part + 1) * folded.count / (limit + 1))
            for place in max(0, start - limit)...(start + limit) {
                if let names = grams[Gram(folded[start..<end], at: place)] { found.formUnion(names) }
            }
        }
        let lengths = (folded.count - limit)...(folded.count + limit)
        return found.map(Int.init).filter { lengths.contains(length(of: $0)) }.sorted { (length(of: $0), $0) < (length(of: $1), $1) }
    }

    private func length(of name: Int) -> Int { starts[name + 1] - starts[name] }

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
