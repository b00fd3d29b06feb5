/// The master keys that a program holds: the one in use and, after a rotation, older ones for reading.
///
/// Which of them is in use stands in the database, so that all machines agree.
public struct KeyRing: Hashable, Sendable {
    /// In the order of the source, the newest last.
    public private(set) var keys: [MasterKey]

    public init(_ keys: [MasterKey] = []) {
        self.keys = []
        for key in keys { add(key) }
    }

    /// Reads keys in base64, separated by line breaks, spaces or commas; what follows `#` on a line is a comment.
    ///
    /// - Parameters:
    ///   - text: what the source holds.
    ///   - source: the source's name for an error.
    /// - Throws: ``VaultError/malformedSource(_:line:)``.
    public init(text: String, source: String) throws(VaultError) {
        self.init()
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            for word in line.prefix(while: { $0 != "#" }).split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
                guard let key = MasterKey(word) else { throw .malformedSource(source, line: number + 1) }
                add(key)
            }
        }
    }

    public var isEmpty: Bool { keys.isEmpty }

    public subscript(_ id: String) -> MasterKey? { keys.first { $0.id == id } }

    /// A key that is there already stays where it is.
    public mutating func add(_ key: MasterKey) {
        if self[key.id] == nil { keys.append(key) }
    }
}
