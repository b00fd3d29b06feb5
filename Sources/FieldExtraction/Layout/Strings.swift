extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String { trimmed { $0.isWhitespace } }

    func trimmed(_ drop: (Character) -> Bool) -> String {
        var text = self[...]
        while let first = text.first, drop(first) { text.removeFirst() }
        while let last = text.last, drop(last) { text.removeLast() }
        return String(text)
    }

    /// Whether it begins like the name of a month, in capitals or not: `June`, `Jan.`
    var opensMonth: Bool { months.contains(prefix(3).lowercased()) }
}

private let months: Set<String> = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

extension String {
    /// Whether it has the sign behind it that sentences end with.
    var endsSentence: Bool { last.map { ".?!".contains($0) } ?? false }
}
