import Foundation

/// Finds the likeliest text of a line, in favour of words of the language.
///
/// Columns of probabilities are followed from the left. A reading goes on with the same character, with none, or with another; those that
/// spell words of the lexicon and those that do not are kept apart, the best few of each, and what is not a word has to be 2.25 times as
/// sure. Where one character passes into the next, the probabilities of both may be added, under conditions that keep the text the same:
/// a sum must have a column of the character itself beside it. Widths and factors are those that Tesseract's dictionary was weighed with.
final class BeamSearch {
    private let characters: CharacterSet
    private let lexicon: Lexicon
    private let blank: Int

    /// Readings kept of each sort.
    private static let width = 5
    /// How much surer than a word of the lexicon something else has to be.
    private static let wordRatio: Float = 2.25
    /// What every column takes off, so that words have something to gain even where all is sure.
    private static let offset: Float = -0.085
    private static let leastLog: Float = -20
    /// A column less sure than this cannot be part of a word of the lexicon.
    private static let leastInWord: Float = -25.0 / 7

    /// What may follow a reading.
    private enum Next: Int {
        /// Anything: its last column was the character itself.
        case anything = 0
        /// Only the character itself: its last column was a sum.
        case same
        /// Anything but the character itself.
        case other
    }

    private struct Node {
        var code: Int16
        /// Number of the character; -1 for none.
        var letter: Int16
        var kind: Lexicon.Kind
        /// Whether a word of the lexicon begins behind it.
        var opensWord = false
        var startsWord = false
        var endsWord = false
        /// Whether it is one more column of the same character.
        var isRepeat = false
        /// Logarithm of the probability, weighed.
        var certainty: Float
        /// Sum of the certainties up to here.
        var score: Float
        var previous: Int32
        /// State of the lexicon; -1 for none.
        var state: Int32
        /// The last node with a character that is no repeat; -1 for none, -2 for this one.
        var lastLetter: Int32
        var hash: UInt64
    }

    private var nodes: [Node] = []
    /// Numbers of the nodes of the column before and of this one, by sort: in words or not, and what may follow.
    private var before: [[Int32]] = Array(repeating: [], count: 6)
    private var now: [[Int32]] = Array(repeating: [], count: 6)
    private var openings: [Node?] = [nil, nil, nil]

    // The column that is being followed.
    private var chances = UnsafeBufferPointer<Float>(start: nil, count: 0)
    private var first = -1
    private var second = -1
    /// Classes by rank: the best two and none, the next few, all others.
    private var ranks: [[Int]] = [[], [], []]
    private var rankOf: [UInt8] = []

    init(characters: CharacterSet, lexicon: Lexicon, blank: Int) {
        self.characters = characters
        self.lexicon = lexicon
        self.blank = blank
        rankOf = Array(repeating: 0, count: characters.letters.count)
    }

    /// A character of a line.
    struct Character {
        /// Its number.
        let letter: Int
        /// Columns of the result.
        let columns: Range<Int>
        /// The least of the logarithms of its columns, weighed.
        let certainty: Float
        /// Whether it begins a word of the lexicon.
        let startsWord: Bool
    }

    /// The likeliest text.
    func characters(of line: Probabilities) -> [Character] {
        guard line.columns > 0 else { return [] }
        return line.values.withUnsafeBufferPointer { values in
            nodes.removeAll(keepingCapacity: true)
            for column in 0..<line.columns {
                chances = UnsafeBufferPointer(rebasing: values[column * line.stride..<(column + 1) * line.stride])
                follow(isFirst: column == 0)
            }
            return text(of: best())
        }
    }

    private func follow(isFirst: Bool) {
        rank()
        swap(&before, &now)
        for sort in now.indices { now[sort].removeAll(keepingCapacity: true) }
        openings = [nil, nil, nil]
        if isFirst {
            goOn(from: -1, isWord: false, next: .anything, rank: 0)
            if !lexicon.isEmpty { goOn(from: -1, isWord: true, next: .anything, rank: 0) }
            return
        }
        for rank in 0..<3 {
            for sort in before.indices {
                for node in before[sort].reversed() {
                    goOn(from: node, isWord: sort >= 3, next: Next(rawValue: sort % 3) ?? .anything, rank: rank)
                }
            }
            if !now[0].isEmpty || !now[3].isEmpty { break }
        }
        for next in 0..<3 {
            if let opening = openings[next] { keep(opening, sort: 3 + next) }
        }
    }

    /// Sorts the classes of a column by how likely they are: two and none, three more, the rest.
    private func rank() {
        var top: (Int, Int, Int, Int, Int) = (-1, -1, -1, -1, -1)
        var least: (Float, Float, Float, Float, Float) = (-1, -1, -1, -1, -1)
        for code in rankOf.indices {
            let chance = chances[code]
            guard chance > least.4 else { continue }
            if chance > least.0 {
                top = (code, top.0, top.1, top.2, top.3)
                least = (chance, least.0, least.1, least.2, least.3)
            } else if chance > least.1 {
                top = (top.0, code, top.1, top.2, top.3)
                least = (least.0, chance, least.1, least.2, least.3)
            } else if chance > least.2 {
                top = (top.0, top.1, code, top.2, top.3)
                least = (least.0, least.1, chance, least.2, least.3)
            } else if chance > least.3 {
                top = (top.0, top.1, top.2, code, top.3)
                least = (least.0, least.1, least.2, chance, least.3)
            } else {
                top.4 = code
                least.4 = chance
            }
        }
        (first, second) = (top.0, top.1)
        for rank in ranks.indices { ranks[rank].removeAll(keepingCapacity: true) }
        for code in rankOf.indices { rankOf[code] = 2 }
        for code in [top.2, top.3, top.4] where code >= 0 { rankOf[code] = 1 }
        for code in [first, second, blank] where code >= 0 { rankOf[code] = 0 }
        for code in rankOf.indices where rankOf[code] < 2 { ranks[Int(rankOf[code])].append(code) }
    }

    /// Classes of a rank; the last is worked out only where it is needed.
    private func classes(_ rank: Int) -> [Int] {
        if rank == 2, ranks[2].isEmpty { ranks[2] = rankOf.indices.filter { rankOf[$0] == 2 } }
        return ranks[rank]
    }

    private func certainty(_ chance: Float) -> Float { (chance > 2.0611536e-9 ? log(chance) : Self.leastLog) + Self.offset }

    private func goOn(from previous: Int32, isWord: Bool, next: Next, rank: Int) {
        let code = previous < 0 ? -1 : Int(nodes[Int(previous)].code)
        if previous >= 0 {
            if Int(rankOf[code]) == rank {
                if next != .other { again(previous, certainty(chances[code]), isWord: isWord, next: .anything) }
                if next == .anything, rank == 0, code != blank {
                    again(previous, certainty(chances[code] + chances[blank]), isWord: isWord, next: .other)
                }
            }
            if next == .same { return }
        }
        for other in classes(rank) where other != code {
            let sure = certainty(chances[other])
            if sure < Self.leastLog, other != blank { continue }
            let letter = other == blank ? -1 : characters.letters[other]
            letterFollows(letter, other, sure, isWord: isWord, next: .anything, previous)
            if rank == 0, other != blank {
                var chance = chances[other] + chances[blank]
                if previous >= 0, next == .anything, code != blank, code == first && other == second || other == first && code == second {
                    chance += chances[code]
                }
                letterFollows(letter, other, certainty(chance), isWord: isWord, next: .same, previous)
            }
        }
    }

    /// One more column of the same.
    private func again(_ previous: Int32, _ certainty: Float, isWord: Bool, next: Next) {
        var weighed = certainty
        let old = nodes[Int(previous)]
        if isWord {
            guard certainty > Self.leastInWord else { return }
        } else {
            weighed *= Self.wordRatio
            guard weighed >= Self.leastLog || Int(old.code) == blank else { return }
        }
        keep(
            Node(
                code: old.code, letter: old.letter, kind: old.kind, isRepeat: true, certainty: weighed, score: old.score + weighed,
                previous: previous, state: -1, lastLetter: last(previous), hash: old.hash),
            sort: (isWord ? 3 : 0) + next.rawValue)
    }

    private func last(_ node: Int32) -> Int32 {
        guard node >= 0 else { return -1 }
        return nodes[Int(node)].lastLetter == -2 ? node : nodes[Int(node)].lastLetter
    }

    private func letterFollows(_ letter: Int, _ code: Int, _ certainty: Float, isWord: Bool, next: Next, _ previous: Int32) {
        if isWord {
            if certainty > Self.leastInWord { wordFollows(letter, code, certainty, next: next, previous) }
            return
        }
        keep(node(letter, code, .free, certainty * Self.wordRatio, previous), sort: next.rawValue)
        // Behind a space a word may begin. The space itself is not weighed, nor does what was before it count for the word.
        if letter == CharacterSet.space, certainty > Self.leastInWord, !lexicon.isEmpty {
            open(node(letter, code, .none, certainty, previous), next)
        }
    }

    private func wordFollows(_ letter: Int, _ code: Int, _ certainty: Float, next: Next, _ previous: Int32) {
        let sort = 3 + next.rawValue
        if letter < 0 {
            keep(node(letter, code, .none, certainty, previous), sort: sort)
            return
        }
        let score = certainty + (previous < 0 ? 0 : nodes[Int(previous)].score)
        if isFull(sort, for: score), isFull(next.rawValue, for: score) { return }
        let last = last(previous)
        if letter == CharacterSet.space {
            guard last >= 0, nodes[Int(last)].endsWord else { return }
            let kind = nodes[Int(last)].kind
            open(node(letter, code, kind, certainty, previous), next)
            keep(node(letter, code, kind, certainty, previous), sort: next.rawValue)
            return
        }
        var state = lexicon.start
        var startsWord = true
        if last >= 0 {
            let old = nodes[Int(last)]
            if old.state < 0 || old.opensWord && Int(old.letter) != CharacterSet.space { return }
            state = Int(old.state)
            startsWord = old.opensWord
        }
        guard let step = lexicon.step(from: state, letter: letter) else { return }
        var node = node(letter, code, step.kind, certainty, previous)
        node.startsWord = startsWord
        node.endsWord = step.isEnd
        node.state = Int32(step.state)
        keep(node, sort: sort)
    }

    private func node(_ letter: Int, _ code: Int, _ kind: Lexicon.Kind, _ certainty: Float, _ previous: Int32) -> Node {
        var hash = previous < 0 ? 0 : nodes[Int(previous)].hash
        if code != blank { hash = (hash &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(code + 1)) ^ (hash >> 29) }
        return Node(
            code: Int16(code), letter: Int16(letter), kind: kind, certainty: certainty,
            score: certainty + (previous < 0 ? 0 : nodes[Int(previous)].score), previous: previous, state: -1,
            lastLetter: letter < 0 ? last(previous) : -2, hash: hash)
    }

    /// The best place for a word to begin is kept for each sort; it stands for all others.
    private func open(_ node: Node, _ next: Next) {
        if let old = openings[next.rawValue], old.score >= node.score { return }
        var node = node
        node.opensWord = true
        node.state = Int32(lexicon.start)
        openings[next.rawValue] = node
    }

    private func isFull(_ sort: Int, for score: Float) -> Bool {
        now[sort].count >= Self.width && now[sort].allSatisfy { score <= nodes[Int($0)].score }
    }

    /// Keeps a reading if it is one of the best of its sort; of two with the same text the better.
    private func keep(_ node: Node, sort: Int) {
        var worst = -1
        var least = Float.infinity
        let count = now[sort].count
        for place in 0..<count {
            let old = Int(now[sort][place])
            if nodes[old].code == node.code, nodes[old].hash == node.hash, nodes[old].kind == node.kind,
                nodes[old].opensWord == node.opensWord
            {
                if node.score > nodes[old].score { nodes[old] = node }
                return
            }
            if nodes[old].score < least { (worst, least) = (place, nodes[old].score) }
        }
        if count < Self.width {
            now[sort].append(Int32(nodes.count))
            nodes.append(node)
        } else if node.score > least {
            nodes[Int(now[sort][worst])] = node
        }
    }

    /// The best node of the last column; what is in the middle of a word of the lexicon is none.
    private func best() -> Int32 {
        var best: Int32 = -1
        for sort in [0, 3, 2, 5] {
            for node in now[sort] {
                if sort >= 3 {
                    let last = last(node)
                    guard last >= 0, nodes[Int(last)].endsWord || Int(nodes[Int(last)].letter) == CharacterSet.space else { continue }
                }
                if best < 0 || nodes[Int(node)].score > nodes[Int(best)].score { best = node }
            }
        }
        return best
    }

    private func text(of end: Int32) -> [Character] {
        var path: [Node] = []
        var place = end
        while place >= 0 {
            path.append(nodes[Int(place)])
            place = nodes[Int(place)].previous
        }
        path.reverse()
        var found: [(letter: Int, start: Int, end: Int, certainty: Float, startsWord: Bool)] = []
        var column = 0
        while column < path.count {
            var certainty: Float = 0
            while column < path.count, path[column].letter < 0 {
                certainty = min(certainty, path[column].certainty)
                column += 1
            }
            guard column < path.count else {
                // White at the end counts for the last character.
                if let last = found.indices.last { found[last].certainty = min(found[last].certainty, certainty) }
                break
            }
            let node = path[column]
            let isSpace = Int(node.letter) == CharacterSet.space
            // White before a space counts for the character before, unless it was weighed for something that is no word.
            if isSpace, let last = found.indices.last, node.kind != .none {
                found[last].certainty = min(found[last].certainty, certainty)
                certainty = 0
            }
            let start = column
            repeat {
                let sure = path[column].certainty
                if sure < certainty || isSpace && path[column].kind == .none { certainty = sure }
                column += 1
            } while column < path.count && path[column].isRepeat
            found.append((Int(node.letter), start, column, certainty, node.startsWord))
        }
        // Between two characters the middle of what is neither's is the border.
        return found.indices.map { index in
            let one = found[index]
            let from = index == 0 ? 0 : (found[index - 1].end + one.start) / 2
            let to = index + 1 < found.count ? (one.end + found[index + 1].start) / 2 : path.count
            return Character(letter: one.letter, columns: from..<to, certainty: one.certainty, startsWord: one.startsWord)
        }
    }
}
