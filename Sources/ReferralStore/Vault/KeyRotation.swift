/// What a rotation did.
public struct KeyRotation: Hashable, Sendable {
    /// The key that everything is wrapped by now.
    public var current: String
    /// Data keys that were wrapped anew.
    public var rewrapped: Int
    /// Documents whose data key does not open; `intake reconcile` names them.
    public var unreadable: Int
    /// Master keys that no document needs any more.
    public var retired: [String]

    public init(current: String, rewrapped: Int = 0, unreadable: Int = 0, retired: [String] = []) {
        self.current = current
        self.rewrapped = rewrapped
        self.unreadable = unreadable
        self.retired = retired
    }
}
