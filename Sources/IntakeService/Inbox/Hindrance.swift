/// Trouble with files that is told once when it begins and once when it is over.
struct Hindrance: Hashable, Sendable {
    private var isOn = false

    /// Takes note of a look at the inbox.
    ///
    /// - Parameters:
    ///   - count: files in trouble.
    ///   - isAll: whether every file was looked at, so that none in trouble means that there is none.
    /// - Returns: true when trouble began, false when it ended, nil when nothing changed.
    mutating func turned(count: Int, isAll: Bool) -> Bool? {
        guard count > 0 ? !isOn : isOn && isAll else { return nil }
        isOn = count > 0
        return isOn
    }
}
