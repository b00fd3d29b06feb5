/// A word of a page, by what it reads and where it stands.
public struct SeenWord: Hashable, Sendable {
    /// See ``mark(_:)``.
    public var mark: UInt32
    public var box: PlaneBox

    public init(mark: UInt32, box: PlaneBox) {
        self.mark = mark
        self.box = box
    }

    /// A number in place of a word (FNV-1a, 32 bits): a memory of forms keeps no text that somebody wrote on one of them.
    public static func mark(_ bytes: some Sequence<UInt8>) -> UInt32 {
        bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
    }
}
