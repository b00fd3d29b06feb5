/// Words as a graph whose edges are letters: equal ends stand in it once.
///
/// An edge is a 64-bit number: the letter in its lowest bits, three marks (last edge of its node, direction, end of a word), and the number
/// of the first edge of the node it leads to.
struct WordGraph: Sendable {
    private let edges: [UInt64]
    private let letterBits: UInt64

    /// In graphs of punctuation and of numbers: any word, any digit.
    static let anything = 0

    init(_ bytes: ArraySlice<UInt8>) throws {
        var reader = ByteReader(bytes)
        guard try reader.number(Int16.self) == 42 else { throw ByteReader.Truncated() }
        let letters = Int(try reader.number(Int32.self))
        let count = Int(try reader.number(Int32.self))
        guard letters > 0, count > 0 else { throw ByteReader.Truncated() }
        letterBits = UInt64(Int.bitWidth - letters.leadingZeroBitCount)
        let stored = try reader.take(count * 8)
        edges = stored.withUnsafeBytes { raw in
            (0..<count).map { UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self)) }
        }
    }

    /// The edge of a letter out of a node; nil where no word goes on with it.
    ///
    /// - Parameters:
    ///   - node: number of its first edge.
    ///   - letter: number of a character.
    ///   - endsWord: only an edge that ends a word.
    /// - Returns: number of the edge.
    func edge(from node: Int, letter: Int, endsWord: Bool = false) -> Int? {
        var edge = node
        while edges.indices.contains(edge) {
            if Int(edges[edge] & ((1 << letterBits) - 1)) == letter, !endsWord || isEnd(edge) { return edge }
            if edges[edge] >> letterBits & 1 != 0 { return nil }
            edge += 1
        }
        return nil
    }

    /// Whether a word may end with an edge.
    func isEnd(_ edge: Int) -> Bool { edges[edge] >> (letterBits + 2) & 1 != 0 }

    /// The node that an edge leads to; nil where all words end with it.
    func node(after edge: Int) -> Int? {
        let node = Int(edges[edge] >> (letterBits + 3))
        return node == 0 ? nil : node
    }
}
