/// Texts by their beginnings: each is one that came before it and a character more.
struct PrefixTree {
    /// The empty text.
    static let root = 0

    private var parents = [-1]
    private var codes = [-1]
    private var children: [Int: Int] = [:]

    func parent(of node: Int) -> Int { parents[node] }

    /// The last character; nil of the empty text.
    func code(of node: Int) -> Int? { node == Self.root ? nil : codes[node] }

    /// All characters, first to last.
    func codes(of node: Int) -> [Int] {
        var found: [Int] = []
        var node = node
        while node != Self.root {
            found.append(codes[node])
            node = parents[node]
        }
        return found.reversed()
    }

    /// The text with one character more, which is always the same one.
    mutating func child(of node: Int, _ code: Int) -> Int {
        let key = node << 16 | code
        if let known = children[key] { return known }
        parents.append(node)
        codes.append(code)
        children[key] = parents.count - 1
        return parents.count - 1
    }
}
