/// The words of a label without their order, their endings and the words that add nothing.
struct WordBag: Hashable, Sendable {
    private let words: [[UInt8]]

    /// Nil for fewer than two words: one alone is as well a value.
    init?(_ words: [[UInt8]], without idle: Set<[UInt8]>) {
        let left = Set(words.filter { !$0.isEmpty && !idle.contains($0) }.map(Self.stem))
        guard left.count >= 2 else { return nil }
        self.words = left.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The listed names by their words; words that two names share which ask different things are left out.
    static func index(_ names: [LabelName], without idle: Set<[UInt8]>) -> [WordBag: Int] {
        var out: [WordBag: Int] = [:]
        var torn = Set<WordBag>()
        for (index, name) in names.enumerated() {
            guard let bag = WordBag(Fold.words(name.text), without: idle) else { continue }
            guard let other = out[bag] else {
                out[bag] = index
                continue
            }
            if !names[other].asks(as: name) { torn.insert(bag) }
        }
        for bag in torn { out[bag] = nil }
        return out
    }

    /// `visits` as `visit` and `preferred` as `prefer`; who is referred and who is referring stay two.
    private static func stem(_ word: [UInt8]) -> [UInt8] {
        var letters = word
        if letters.count > 3, letters.last == UInt8(ascii: "s"), !letters.hasSuffix("ss") { letters.removeLast() }
        guard letters.count > 5, letters.hasSuffix("ed"), !letters.starts(with: Array("refer".utf8)) else { return letters }
        letters.removeLast(2)
        if letters[letters.count - 1] == letters[letters.count - 2] { letters.removeLast() }
        return letters
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
