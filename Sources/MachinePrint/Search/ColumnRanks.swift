/// The classes of a column by how likely they are. A search goes on with the first rank, and with the next only where that leads nowhere.
struct ColumnRanks {
    /// Two classes and the blank; three more; all others, filled only when they are asked for.
    private var ranks: [[Int]] = [[], [], []]
    private var rankOf: [UInt8]
    /// The likeliest, best first.
    private var best: [Int] = []
    private let blank: Int

    private static let kept = 5

    init(classes: Int, blank: Int) {
        rankOf = Array(repeating: 2, count: classes)
        self.blank = blank
    }

    /// Takes the probabilities of the next column.
    mutating func sort(_ chances: UnsafeBufferPointer<Float>) {
        for code in ranks[0] + ranks[1] { rankOf[code] = 2 }
        best.removeAll(keepingCapacity: true)
        for code in rankOf.indices {
            if best.count == Self.kept {
                guard chances[code] > chances[best[Self.kept - 1]] else { continue }
                best.removeLast()
            }
            var place = best.count
            while place > 0, chances[code] > chances[best[place - 1]] { place -= 1 }
            best.insert(code, at: place)
        }
        for code in best { rankOf[code] = 1 }
        for code in best.prefix(2) { rankOf[code] = 0 }
        rankOf[blank] = 0
        ranks[0] = (best.prefix(2) + (best.prefix(2).contains(blank) ? [] : [blank])).sorted()
        ranks[1] = best.dropFirst(2).filter { $0 != blank }.sorted()
        ranks[2] = []
    }

    func rank(of code: Int) -> Int { Int(rankOf[code]) }

    /// The classes of a rank in ascending order.
    mutating func classes(_ rank: Int) -> [Int] {
        if rank == 2, ranks[2].isEmpty { ranks[2] = rankOf.indices.filter { rankOf[$0] == 2 } }
        return ranks[rank]
    }

    /// Whether two classes are the two likeliest.
    func areBest(_ code: Int, _ other: Int) -> Bool {
        guard best.count > 1 else { return false }
        return (code, other) == (best[0], best[1]) || (other, code) == (best[0], best[1])
    }
}
