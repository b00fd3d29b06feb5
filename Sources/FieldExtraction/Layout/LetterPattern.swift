/// A word that many others are compared with. For each letter it keeps where in the word it stands, as bits, so that one step over a letter
/// of the other word works out a whole column of the table of edit distances (Myers, Journal of the ACM 46, 1999).
struct LetterPattern: Sendable {
    /// As many letters as bits of a word.
    static let longest = 64

    private let places: [UInt64]
    private let count: Int

    /// Of folded text with 1 to 64 letters; nil where it has others.
    init?(_ pattern: [UInt8]) {
        guard 1...Self.longest ~= pattern.count else { return nil }
        var places = [UInt64](repeating: 0, count: 256)
        for (place, letter) in pattern.enumerated() { places[Int(letter)] |= 1 << UInt64(place) }
        self.places = places
        count = pattern.count
    }

    /// Number of letters to insert, delete or change to make `text` the pattern.
    func distance(to text: some Sequence<UInt8>) -> Int {
        var (above, below) = (~UInt64(0), UInt64(0))
        let last = UInt64(1) << UInt64(count - 1)
        var distance = count
        places.withUnsafeBufferPointer { places in
            for letter in text {
                let equal = places[Int(letter)]
                let diagonal = (((equal & above) &+ above) ^ above) | equal | below
                let (more, less) = (below | ~(diagonal | above), above & diagonal)
                if more & last != 0 { distance += 1 }
                if less & last != 0 { distance -= 1 }
                let shifted = more << 1 | 1
                above = less << 1 | ~(diagonal | shifted)
                below = shifted & diagonal
            }
        }
        return distance
    }
}
