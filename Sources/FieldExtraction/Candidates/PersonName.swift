/// A person's name taken apart.
struct PersonName: Hashable, Sendable {
    var last: String
    var first: String
    var middle: String?

    static let particles: Set<String> = [
        "van", "von", "de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "san", "santa", "st", "vander", "ter", "bin",
        "al", "el", "mac", "o",
    ]
    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv", "esq"]
    private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "master", "mx"]

    /// Reads `Last, First Middle` and `First Middle Last`; nil when it is not the shape of a name. Where the label says that the last name
    /// stands first, a comma that was not read is not missed.
    init?(_ text: String, lastFirst: Bool = false) {
        let clean = Self.withInitial(text.trimmed { $0.isWhitespace || ",;:.|_-*".contains($0) })
        guard !clean.isEmpty, !clean.contains(where: \.isNumber) else { return nil }
        let parts = (lastFirst ? Self.afterFirstWord(clean) : Self.withComma(clean)).split(separator: ",", omittingEmptySubsequences: true)
            .map { Self.words(String($0)) }.filter { !$0.isEmpty }
        guard let head = parts.first else { return nil }
        if parts.count >= 2 {
            let given = parts[1]
            guard !head.isEmpty, head.count <= 4, !given.isEmpty, given.count <= 4 else { return nil }
            last = head.joined(separator: " ")
            first = given[0]
            middle = given.count > 1 ? given.dropFirst().joined(separator: " ") : nil
        } else {
            guard head.count >= 2, head.count <= 6 else { return nil }
            var split = head.count - 1
            if let particle = head.indices.dropFirst().first(where: { Self.particles.contains(Self.key(head[$0])) && $0 < head.count - 1 })
            {
                split = particle
            }
            first = head[0]
            middle = split > 1 ? head[1..<split].joined(separator: " ") : nil
            last = head[split...].joined(separator: " ")
        }
        guard last.filter(\.isLetter).count >= 2, first.contains(where: \.isLetter) else { return nil }
    }

    /// `Castellanos, John 0`: an initial that stands alone looks like a nought.
    private static func withInitial(_ text: String) -> String {
        var words = text.split(separator: " ").map(String.init)
        guard words.count >= 3, let last = words.last, last == "0" || last == "0.",
            words.dropLast().allSatisfy({ !$0.contains(where: \.isNumber) })
        else { return text }
        words[words.count - 1] = "O"
        return words.joined(separator: " ")
    }

    /// The comma behind the last name where none was read; particles go with the name they belong to.
    private static func afterFirstWord(_ text: String) -> String {
        let words = text.split(separator: " ").map(String.init)
        guard !text.contains(","), (2...5).contains(words.count) else { return withComma(text) }
        var end = 0
        while end + 2 < words.count, particles.contains(key(words[end])) { end += 1 }
        return words[...end].joined(separator: " ") + "," + words[(end + 1)...].map { " " + $0 }.joined()
    }

    /// `Nichols. Sharon Jody`: a comma after the first word is easily read as a full stop.
    private static func withComma(_ text: String) -> String {
        guard !text.contains(","), let end = text.firstIndex(of: " ") else { return text }
        let first = text[..<end]
        guard first.count >= 4, first.last == "." || first.last == ";", !titles.contains(key(String(first))) else { return text }
        return first.dropLast() + "," + text[end...]
    }

    /// The words without titles and suffixes.
    private static func words(_ text: String) -> [String] {
        text.split(separator: " ").map { String($0).trimmed { "|_*()".contains($0) } }.filter { word in
            word.contains(where: \.isLetter) && !titles.contains(key(word)) && !suffixes.contains(key(word))
        }
    }

    private static func key(_ word: String) -> String { word.lowercased().filter(\.isLetter) }
}
