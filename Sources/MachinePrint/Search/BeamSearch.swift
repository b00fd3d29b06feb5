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

    private var nodes: [BeamNode] = []
    /// Numbers of the nodes of the column before and of this one, by sort: in words or not, and what may follow.
    private var before: [[Int32]] = Array(repeating: [], count: 6)
    private var now: [[Int32]] = Array(repeating: [], count: 6)
    private var openings: [BeamNode?] = [nil, nil, nil]

    // The column that is being followed.
    private var chances = UnsafeBufferPointer<Float>(start: nil, count: 0)
    private var ranks: ColumnRanks

    init(characters: CharacterSet, lexicon: Lexicon, blank: Int) {
        self.characters = characters
        self.lexicon = lexicon
        self.blank = blank
        ranks = ColumnRanks(classes: characters.letters.count, blank: blank)
    }

    /// The likeliest text.
    func characters(of line: Probabilities) -> [ReadCharacter] {
        guard line.columns > 0 else { return [] }
        return line.values.withUnsafeBufferPointer { values in
            nodes.removeAll(keepingCapacity: true)
            for column in 0..<line.columns {
                chances = UnsafeBufferPointer(rebasing: values[column * line.stride..<(column + 1) * line.stride])
                follow(isFirst: column == 0)
            }
            return ReadCharacter.all(on: path(to: best()))
        }
    }

    private func follow(isFirst: Bool) {
        ranks.sort(chances)
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

    private func certainty(_ chance: Float) -> Float { (chance > 2.0611536e-9 ? log(chance) : Self.leastLog) + Self.offset }

    private func goOn(from previous: Int32, isWord: Bool, next: Next, rank: Int) {
        let code = previous < 0 ? -1 : Int(nodes[Int(previous)].code)
        if previous >= 0 {
            if ranks.rank(of: code) == rank {
                if next != .other { again(previous, certainty(chances[code]), isWord: isWord, next: .anything) }
                if next == .anything, rank == 0, code != blank {
                    again(previous, certainty(chances[code] + chances[blank]), isWord: isWord, next: .other)
                }
            }
            if next == .same { return }
        }
        for other in ranks.classes(rank) where other != code {
            let sure = certainty(chances[other])
            if sure < Self.leastLog, other != blank { continue }
            let letter = other == blank ? -1 : characters.letters[other]
            letterFollows(letter, other, sure, isWord: isWord, next: .anything, previous)
            if rank == 0, other != blank {
                var chance = chances[other] + chances[blank]
                if previous >= 0, next == .anything, code != blank, ranks.areBest(code, other) {
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
            BeamNode(
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

    private func node(_ letter: Int, _ code: Int, _ kind: Lexicon.Kind, _ certainty: Float, _ previous: Int32) -> BeamNode {
        var hash = previous < 0 ? 0 : nodes[Int(previous)].hash
        if code != blank { hash = (hash &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(code + 1)) ^ (hash >> 29) }
        return BeamNode(
            code: Int16(code), letter: Int16(letter), kind: kind, certainty: certainty,
            score: certainty + (previous < 0 ? 0 : nodes[Int(previous)].score), previous: previous, state: -1,
            lastLetter: letter < 0 ? last(previous) : -2, hash: hash)
    }

    /// The best place for a word to begin is kept for each sort; it stands for all others.
    private func open(_ node: BeamNode, _ next: Next) {
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
    private func keep(_ node: BeamNode, sort: Int) {
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

    /// The nodes from the first column to one of the last.
    private func path(to end: Int32) -> [BeamNode] {
        var path: [BeamNode] = []
        var place = end
        while place >= 0 {
            path.append(nodes[Int(place)])
            place = nodes[Int(place)].previous
        }
        return path.reversed()
    }
}
