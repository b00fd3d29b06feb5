/// The shape of an identifier, as `payers.yaml` writes it: `W#{9}` is a W and nine digits.
///
/// `#` is a digit, `@` a letter, `*` either, `[...]` one of the listed characters (ranges with `-`), and any other character is
/// itself. `{m}` or `{m,n}` after one of them repeats it, `?` makes it optional. Shapes apart by ` | ` are alternatives.
struct ShapePattern: Hashable, Sendable {
    private struct Element: Hashable {
        var allowed: Set<Character>
        var least = 1
        var most = 1
    }

    private static let digits = Set("0123456789")
    private static let letters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    private static let longest = 40

    private let alternatives: [[Element]]

    /// Nil when the pattern is not well formed.
    init?(_ pattern: String) {
        var alternatives: [[Element]] = []
        for part in pattern.split(separator: "|", omittingEmptySubsequences: false) {
            guard let elements = Self.elements(part.trimming(\.isWhitespace)), !elements.isEmpty else { return nil }
            alternatives.append(elements)
        }
        self.alternatives = alternatives
    }

    /// Whether the whole text, upper case, has one of the shapes.
    func accepts(_ text: String) -> Bool {
        let characters = Array(text)
        guard characters.count <= Self.longest else { return false }
        return alternatives.contains { Self.matches($0, characters) }
    }

    /// Follows all ways through the elements at once, so that no text takes long.
    private static func matches(_ elements: [Element], _ characters: [Character]) -> Bool {
        var ends: Set<Int> = [0]
        for element in elements {
            var next: Set<Int> = []
            for start in ends {
                var place = start
                if element.least == 0 { next.insert(place) }
                while place < characters.count, place - start < element.most, element.allowed.contains(characters[place]) {
                    place += 1
                    if place - start >= element.least { next.insert(place) }
                }
            }
            ends = next
        }
        return ends.contains(characters.count)
    }

    private static func elements(_ text: String) -> [Element]? {
        var rest = text[...]
        var elements: [Element] = []
        while let character = rest.popFirst() {
            switch character {
            case "#": elements.append(Element(allowed: digits))
            case "@": elements.append(Element(allowed: letters))
            case "*": elements.append(Element(allowed: digits.union(letters)))
            case "[":
                guard let end = rest.firstIndex(of: "]"), let listed = characterClass(rest[..<end]) else { return nil }
                elements.append(Element(allowed: listed))
                rest = rest[rest.index(after: end)...]
            case "?":
                guard let last = elements.indices.last else { return nil }
                elements[last].least = 0
            case "{":
                guard let last = elements.indices.last, let end = rest.firstIndex(of: "}") else { return nil }
                let bounds = rest[..<end].split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
                guard (1...2).contains(bounds.count), let least = bounds[0], let most = bounds.last ?? nil, least >= 0, least <= most,
                    most <= longest
                else { return nil }
                elements[last].least = least
                elements[last].most = most
                rest = rest[rest.index(after: end)...]
            case "]", "}": return nil
            default: elements.append(Element(allowed: [character]))
            }
        }
        return elements
    }

    private static func characterClass(_ text: Substring) -> Set<Character>? {
        let listed = Array(text)
        var allowed: Set<Character> = []
        var index = 0
        while index < listed.count {
            guard let low = listed[index].asciiValue else { return nil }
            var high = low
            if index + 2 < listed.count, listed[index + 1] == "-" {
                guard let last = listed[index + 2].asciiValue, last >= low else { return nil }
                high = last
                index += 2
            }
            for value in low...high { allowed.insert(Character(UnicodeScalar(value))) }
            index += 1
        }
        return allowed.isEmpty ? nil : allowed
    }
}
