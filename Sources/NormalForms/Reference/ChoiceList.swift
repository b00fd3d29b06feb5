/// The words that forms use for the values of one choice, as `enums.yaml` lists them.
struct ChoiceList: Sendable {
    /// How a text named a value.
    enum Match: Sendable {
        /// The text is a listed word.
        case exact
        /// The text is a listed word but for one letter.
        case near
        /// The text holds a listed word among others.
        case within
    }

    private let values: [String: String]
    /// One word that is this long or longer is also known with one wrong letter.
    private static let shortestMended = 5

    init(_ words: [String: [String]]) {
        var values: [String: String] = [:]
        for (value, synonyms) in words { for word in synonyms + [value] { values[word.matchKey] = value } }
        self.values = values
    }

    /// The value a text stands for; nil when it names none, or two of them as equals, as an option line without a tick does.
    func value(of text: String) -> (value: String, match: Match)? {
        let key = text.matchKey
        guard !key.isEmpty else { return nil }
        if let value = values[key] { return (value, .exact) }
        if let value = within(text) { return (value, .within) }
        return near(key).map { ($0, .near) }
    }

    private struct Found {
        var words: Range<Int>
        var value: String
    }

    /// The first value named outside brackets decides; phrases of several words that follow, such as "within 24 hours", say more of
    /// it, while another single word is an option of its own.
    private func within(_ text: String) -> String? {
        let outer = found(in: text.prefix { !"([".contains($0) }.matchKey)
        let all = outer.isEmpty ? found(in: text.matchKey) : outer
        guard let first = all.first else { return nil }
        let isRival = all.dropFirst().contains { $0.value != first.value && ($0.words.count == 1 || first.words.count > 1) }
        return isRival ? nil : first.value
    }

    /// Listed words of a text in their order; the longest wins where they overlap. One or two letters count in short texts only.
    private func found(in key: String) -> [Found] {
        let words = key.split(separator: " ")
        var found: [Found] = []
        var start = 0
        while start < words.count {
            let longest = min(6, words.count - start)
            let hit = (1...longest).reversed().lazy.compactMap { count -> Found? in
                let phrase = words[start..<(start + count)].joined(separator: " ")
                guard phrase.count >= 3 || words.count <= 3, let value = self.values[phrase] else { return nil }
                return Found(words: start..<(start + count), value: value)
            }.first
            if let hit { found.append(hit) }
            start = hit?.words.upperBound ?? start + 1
        }
        return found
    }

    private func near(_ key: String) -> String? {
        guard key.count >= Self.shortestMended else { return nil }
        let letters = Array(key)
        var near: Set<String> = []
        for (word, value) in values where word.count == letters.count {
            if zip(word, letters).count(where: { $0 != $1 }) == 1 { near.insert(value) }
        }
        return near.count == 1 ? near.first : nil
    }
}
