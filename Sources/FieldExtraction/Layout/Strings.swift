extension StringProtocol {
    /// Without white space at both ends.
    var trimmed: String { trimmed { $0.isWhitespace } }

    func trimmed(_ drop: (Character) -> Bool) -> String {
        var text = self[...]
        while let first = text.first, drop(first) { text.removeFirst() }
        while let last = text.last, drop(last) { text.removeLast() }
        return String(text)
    }
}
