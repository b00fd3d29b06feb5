/// A person's name in parts, as far as they can be told apart from one printed line.
struct PersonName: Hashable, Sendable {
    /// The line as printed.
    var text: String
    var family: String?
    var given: [String]
    var prefix: [String]
    /// Degrees and licences: `MD`, `FNP-C`.
    var suffix: [String]

    /// Reads `Thomas M. Norman, FNP-C`, `Norman, Thomas M., MD` and `Dr. Thomas Norman`.
    init(_ text: String) {
        self.text = text
        var parts = text.split(separator: ",").map { $0.split(separator: " ").map(String.init) }.filter { !$0.isEmpty }
        var degrees: [String] = []
        while parts.count > 1, let last = parts.last, last.allSatisfy(Self.isDegree) {
            degrees = last + degrees
            parts.removeLast()
        }
        var words = parts.count > 1 ? parts.dropFirst().flatMap(\.self) + parts[0] : parts.first ?? []
        var titles: [String] = []
        while words.count > 1, Self.titles.contains(words[0].lowercased().filter { $0 != "." }) { titles.append(words.removeFirst()) }
        while words.count > 2, let last = words.last, Self.isDegree(last) { degrees.insert(words.removeLast(), at: 0) }
        prefix = titles
        suffix = degrees
        if parts.count > 1 {
            // "Last, First": all of the first part is the family name.
            family = parts[0].joined(separator: " ")
            given = Array(words.dropLast(parts[0].count))
        } else {
            family = words.last
            given = Array(words.dropLast())
        }
    }

    init(family: String?, given: [String]) {
        self.family = family
        self.given = given
        prefix = []
        suffix = []
        text = (given + (family.map { [$0] } ?? [])).joined(separator: " ")
    }

    private static let titles: Set<String> = ["dr", "prof", "mr", "mrs", "ms"]

    /// Degrees are short, in capitals, and may carry dots, hyphens and a digit or a lower-case letter: `PA-C`, `M.D.`, `PhD`.
    private static func isDegree(_ word: String) -> Bool {
        let letters = word.filter(\.isLetter)
        guard (2...6).contains(letters.count), word.allSatisfy({ $0.isLetter || ".-/".contains($0) }) else { return false }
        return letters.filter(\.isUppercase).count * 2 > letters.count
    }
}
