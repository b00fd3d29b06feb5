/// Which letters may follow one another in words and numbers of a language, with punctuation around them.
///
/// What is known after a few letters is a state; states and the way from one to the next are worked out once and kept.
final class Lexicon {
    /// Where a reading may stand in the graphs.
    private struct Position: Hashable {
        /// Graph of the core of the word (0 words, 1 numbers); nil before it has begun.
        var core: Int?
        /// Last edge in it.
        var edge = -1
        /// Last edge in the graph of punctuation; -1 at its start.
        var punctuation = -1
        /// Whether the core is over.
        var isAfterCore = false
    }

    /// What a letter leads to.
    struct Step {
        let state: Int
        /// Whether a word may end here.
        let isEnd: Bool
        /// What the letters are part of.
        let kind: Kind
    }

    /// The best of what letters are part of, in ascending order.
    enum Kind: UInt8, Comparable {
        case none = 0, punctuation, free, number, word

        static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    private let punctuation: WordGraph?
    private let cores: [(graph: WordGraph, kind: Kind, isNumber: Bool)]
    private let digits: Set<Int>

    private var states: [[Position]] = []
    private var numbers: [[Position]: Int] = [:]
    private var steps: [[Int: Step?]] = []

    /// States that are kept; pages of many languages and much noise would fill memory otherwise.
    private static let most = 20_000

    init(punctuation: WordGraph?, words: WordGraph?, numbers: WordGraph?, digits: Set<Int>) {
        self.punctuation = punctuation
        self.digits = digits
        cores = [words.map { ($0, .word, false) }, numbers.map { ($0, .number, true) }].compactMap { $0 }
        forget()
    }

    /// The state before the first letter.
    let start = 0

    var isEmpty: Bool { cores.isEmpty }

    /// Forgets what was worked out when that has become much. States from before stand for nothing afterwards.
    func tidy() {
        if states.count > Self.most { forget() }
    }

    private func forget() {
        states = []
        numbers = [:]
        steps = []
        let isInPunctuation = punctuation?.edge(from: 0, letter: WordGraph.anything, endsWord: true) != nil
        var first: [Position] = punctuation == nil ? [] : [Position()]
        if !isInPunctuation { first += cores.indices.map { Position(core: $0) } }
        _ = number(of: first)
    }

    private func number(of positions: [Position]) -> Int {
        if let known = numbers[positions] { return known }
        states.append(positions)
        steps.append([:])
        numbers[positions] = states.count - 1
        return states.count - 1
    }

    /// Where a letter leads from a state; nil where no word goes on with it.
    func step(from state: Int, letter: Int) -> Step? {
        if let known = steps[state][letter] { return known }
        let step = worked(from: state, letter: letter)
        steps[state][letter] = .some(step)
        return step
    }

    private func worked(from state: Int, letter: Int) -> Step? {
        guard letter != WordGraph.anything else { return nil }
        var reached: [Position] = []
        var kind = Kind.none
        var isEnd = false
        func reach(_ position: Position, _ found: Kind, end: Bool) {
            if !reached.contains(position) { reached.append(position) }
            kind = max(kind, found)
            isEnd = isEnd || end
        }
        for position in states[state] {
            if let core = position.core {
                follow(position, core: cores[core], letter: letter, reach: reach)
            } else if let punctuation {
                begin(position, punctuation: punctuation, letter: letter, reach: reach)
            }
        }
        guard kind != .none else { return nil }
        return Step(state: number(of: reached), isEnd: isEnd, kind: kind)
    }

    /// From punctuation in front of a word: on in it, or into a word.
    private func begin(_ position: Position, punctuation: WordGraph, letter: Int, reach: (Position, Kind, Bool) -> Void) {
        guard let node = position.punctuation < 0 ? 0 : punctuation.node(after: position.punctuation) else { return }
        if let around = punctuation.edge(from: node, letter: WordGraph.anything) {
            for (index, core) in cores.enumerated() {
                guard let edge = core.graph.edge(from: 0, letter: self.letter(letter, in: core.isNumber)) else { continue }
                reach(
                    Position(core: index, edge: edge, punctuation: around), core.kind,
                    core.graph.isEnd(edge) && punctuation.isEnd(around))
            }
        }
        if let edge = punctuation.edge(from: node, letter: letter) {
            reach(Position(punctuation: edge), .punctuation, punctuation.isEnd(edge))
        }
    }

    /// From inside a word: out of it into the punctuation behind, or on in it.
    private func follow(
        _ position: Position, core: (graph: WordGraph, kind: Kind, isNumber: Bool), letter: Int, reach: (Position, Kind, Bool) -> Void
    ) {
        let around = position.punctuation < 0 ? nil : punctuation
        if let around, position.edge >= 0, core.graph.isEnd(position.edge), let node = around.node(after: position.punctuation),
            let edge = around.edge(from: node, letter: letter)
        {
            var after = position
            after.punctuation = edge
            after.isAfterCore = true
            reach(after, core.kind, around.isEnd(edge))
        }
        guard !position.isAfterCore, let node = position.edge < 0 ? 0 : core.graph.node(after: position.edge),
            let edge = core.graph.edge(from: node, letter: self.letter(letter, in: core.isNumber))
        else { return }
        var on = position
        on.edge = edge
        reach(on, core.kind, core.graph.isEnd(edge) && around?.isEnd(position.punctuation) != false)
    }

    /// In numbers, all digits are one letter.
    private func letter(_ letter: Int, in isNumber: Bool) -> Int { isNumber && digits.contains(letter) ? WordGraph.anything : letter }
}
