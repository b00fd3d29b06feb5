import Foundation
import TestSupport
import Testing

@testable import HandPrint

@Suite struct PrefixSearchTests {
    /// Columns of probabilities for nothing, a and b.
    private func paths(_ columns: [[Float]], allowed: [Bool] = [false, true, true]) -> [(text: String, share: Double)] {
        PrefixSearch().paths(columns.map { $0.map { log(max($0, 1e-9)) } }, allowed: allowed).map { path in
            (path.codes.map { ["", "a", "b"][$0] }.joined(), Double(exp(path.total)))
        }
    }

    @Test func aLetterThatStaysIsOneLetter() {
        #expect(paths([[0.1, 0.9, 0], [0.1, 0.9, 0], [0.1, 0.9, 0]]).first?.text == "a")
    }

    @Test func theSameLetterTwiceNeedsAGap() {
        #expect(paths([[0.1, 0.9, 0], [0.9, 0.1, 0], [0.1, 0.9, 0]]).first?.text == "aa")
    }

    @Test func manyLikelyWaysBeatTheLikeliestSingleOne() {
        // Each column alone says nothing; together the ways to say "a" weigh more.
        let found = paths([[0.6, 0.4, 0], [0.6, 0.4, 0]])
        #expect(found.first?.text == "a")
        #expect(abs((found.first?.share ?? 0) - 0.64) < 1e-3)
        #expect(abs(found.map(\.share).reduce(0, +) - 1) < 1e-3)
    }

    @Test func whatIsNotAllowedIsNotRead() {
        #expect(paths([[0.05, 0.9, 0.05]], allowed: [false, false, true]).map(\.text).allSatisfy { !$0.contains("a") })
    }

    @Test func nothingIsReadFromNothing() {
        #expect(paths([]).map(\.text) == [""])
    }

    @Test("The search through the tree finds what the plain search finds", arguments: [2, 5, 12]) func agreesWithTheDefinition(letters: Int)
    {
        var generator = SeededGenerator(seed: UInt64(letters))
        for _ in 0..<40 {
            // Few columns say much, as those of the network do.
            let scores = (0..<30).map { _ in
                let raw = (0...letters).map { _ in Float.random(in: -9...0, using: &generator) }
                let sum = raw.reduce(Float(0)) { $0 + exp($1) }
                return raw.map { $0 - log(sum) }
            }
            let allowed = [false] + (0..<letters).map { _ in Bool.random(using: &generator) }
            let quick = PrefixSearch(width: 6).paths(scores, allowed: allowed)
            let plain = PlainPrefixSearch(width: 6).paths(scores, allowed: allowed)
            #expect(quick.map(\.codes) == plain.map(\.codes))
            #expect(quick.map(\.columns) == plain.map(\.columns))
            #expect(quick.map(\.peaks) == plain.map(\.peaks))
            #expect(quick.map(\.total) == plain.map(\.total))
        }
    }

    @Test("A text is as likely as all ways to write it are together") func likelihood() {
        var generator = SeededGenerator(seed: 4)
        for length in [1, 3, 6] {
            let scores = (0..<length).map { _ in
                let raw = (0...2).map { _ in Float.random(in: -4...0, using: &generator) }
                let sum = raw.reduce(Float(0)) { $0 + exp($1) }
                return raw.map { $0 - log(sum) }
            }
            // Wide enough to keep every text there can be.
            let paths = PrefixSearch(width: 5_000, floor: -100).paths(scores, allowed: [false, true, true])
            #expect(abs(paths.map { exp($0.total) }.reduce(0, +) - 1) < 1e-3)
            for path in paths where path.total > -20 {
                #expect(abs(PrefixSearch.likelihood(of: path.codes, in: scores) - path.total) < 1e-3, "\(path.codes)")
            }
        }
        #expect(PrefixSearch.likelihood(of: [1], in: []) == -.infinity)
        #expect(PrefixSearch.likelihood(of: [], in: []) == 0)
        #expect(PrefixSearch.likelihood(of: [1, 1], in: [[-1, -1, -1], [-1, -1, -1]]) == -.infinity, "the same twice needs a gap")
    }
}
