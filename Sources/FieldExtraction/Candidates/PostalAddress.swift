import NormalForms

/// An address of the United States taken apart; parts that are not there are nil.
struct PostalAddress: Hashable, Sendable {
    var street: String?
    var city: String?
    var state: String?
    var zip: String?

    private static let streetEnds: Set<String> = [
        "st", "street", "ave", "avenue", "av", "rd", "road", "blvd", "boulevard", "ln", "lane", "dr", "drive", "ct", "court", "way", "pl",
        "place", "ter",
        "terrace", "cir", "circle", "hwy", "highway", "pkwy", "parkway", "sq", "square", "trl", "trail", "loop", "broadway", "plaza", "row",
        "run", "path", "pike",
        "n", "s", "e", "w", "ne", "nw", "se", "sw",
    ]
    private static let units: Set<String> = [
        "apt", "unit", "ste", "suite", "#", "no", "lot", "bldg", "fl", "floor", "rm", "room", "apartment",
    ]

    private static let countries: Set<String> = ["us", "usa", "unitedstates", "unitedstatesofamerica"]

    /// Reads `street, city, ST 12345`, on one line or several; the country behind it is left out.
    init(lines: [String]) {
        let text = Self.joined(lines.map { $0.trimmed { $0.isWhitespace || ";|".contains($0) } }.filter { !$0.isEmpty })
        var parts = text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
        if parts.count > 1, let country = parts.last, Self.countries.contains(Self.key(country)) { parts.removeLast() }
        guard let tail = parts.last else { return }
        var words = tail.split(separator: " ").map(String.init)
        if let found = words.lastIndex(where: Self.isZIP) {
            zip = words[found].trimmed { ".,;".contains($0) }
            words.removeSubrange(found...)
            if let code = words.last, Self.couldBeState(code) {
                state = code.trimmed { ".,;".contains($0) }
                words.removeLast()
            }
        } else if let code = words.last, Self.isState(code), parts.count > 1, words.count <= 4 {
            state = code
            words.removeLast()
        } else if words.count > 1, parts.count > 1, Self.isState(words[words.count - 2]), (5...10).contains(words[words.count - 1].count) {
            // The ZIP code cannot be read; the town and its state can.
            state = words[words.count - 2]
            words.removeLast(2)
        } else {
            street = parts.first
            if parts.count > 1 { city = parts[1] }
            return
        }
        parts.removeLast()
        if zip != nil, state == nil, words.isEmpty, let before = parts.last, Self.couldBeState(before) {
            state = before
            parts.removeLast()
        }
        if words.isEmpty {
            if parts.count >= 2 || Self.digits(parts.last ?? "") == 0 { city = parts.popLast() }
        } else if parts.isEmpty, Self.digits(words[0]) > 0 {
            // No comma between street and city: the city begins after the street's last known word.
            let end = words.lastIndex { Self.streetEnds.contains(Self.key($0)) && $0 != words.first } ?? 0
            var cut = end + 1
            if cut < words.count, Self.units.contains(Self.key(words[cut])) { cut = min(words.count, cut + 2) }
            street = words[..<min(cut, words.count)].joined(separator: " ")
            city = cut < words.count ? words[cut...].joined(separator: " ") : nil
            return
        } else {
            city = words.joined(separator: " ")
        }
        street = parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    /// The lines as one; a comma parts them, unless the first half of a town's name ends one of them: `12 Oak St, Cedar / Rapids, IA 52401`.
    private static func joined(_ lines: [String]) -> String {
        lines.dropFirst().reduce(lines.first ?? "") { text, line in
            let pieces = text.split(separator: ",", omittingEmptySubsequences: false).map { String($0).trimmed }
            let tail = pieces.last ?? ""
            let isSplit =
                pieces.count > 1 && !tail.isEmpty && tail.split(separator: " ").count <= 2 && !tail.contains(where: \.isNumber)
                && line.split(separator: ",").first.map { !$0.contains(where: \.isNumber) } ?? false && line.contains(where: \.isNumber)
                && line.contains(",")
            return text.trimmed { ", ".contains($0) } + (isSplit ? " " : ", ") + line
        }
        .trimmed { ", ".contains($0) }
    }

    /// Whether a text opens like the number of a flat or an office: `Apt 2`.
    static func beginsUnit(_ text: String) -> Bool {
        text.split(separator: " ").first.map { units.contains(key(String($0))) || $0.hasPrefix("#") } ?? false
    }

    private static func isZIP(_ word: String) -> Bool {
        let text = word.trimmed { ".,;".contains($0) }
        let digits = digits(text)
        let plain = text.filter { $0 != "-" }
        return (plain.count == 5 || plain.count == 9) && digits >= plain.count - 1 && digits >= 4
    }

    private static func isState(_ word: String) -> Bool {
        let text = word.trimmed { ".,;".contains($0) }
        return text.count == 2 && text.allSatisfy(\.isUppercase) && StateReader.code(text) != nil
    }

    /// Before a ZIP code stands a state, even a misread one.
    private static func couldBeState(_ word: String) -> Bool {
        let text = word.trimmed { ".,;".contains($0) }
        return text.count == 2 && text.contains(where: \.isLetter)
    }

    private static func digits(_ text: String) -> Int { text.filter { $0.isASCII && $0.isNumber }.count }

    private static func key(_ word: String) -> String { word.lowercased().filter { $0.isLetter || $0 == "#" } }
}
