import Foundation

/// How likely one letter follows others on forms: what the picture of a line leaves open, the language often settles.
///
/// It has a say in words only. In a word with a digit, and of digits and signs, only the picture can tell. Small letters and capitals
/// count as one. `Benchmarks/HandPrint/letters.py` writes the file: a line of JSON; then for each context its length and letters, the
/// share of its shorter context and the letters that follow with their probabilities.
struct LetterModel: Sendable {
    /// What the language says of a text so far.
    struct Verdict: Sendable {
        /// Natural logarithm, to be added to that of what the picture says. A word that no form has counts as much as a number, or
        /// letters would be read as digits only to get out of it.
        var weight: Float { max(sum, before) }
        fileprivate var sum: Float = 0
        /// What it was before the word that the text ends with.
        fileprivate var before: Float = 0
        fileprivate var hasDigit = false
        /// The last letters, six bits each, under a one that says how many there are.
        fileprivate var letters = LetterModel.empty
        /// The longest end of them that the model knows.
        fileprivate var place = 0
    }

    private struct Header: Decodable {
        let symbols: String
        let order: Int
        let contexts: Int
        let scale: Float
        let strength: Float
        let bonus: Float
    }

    /// Of each context: the logarithm of the share of its shorter one, the place of that, and where its followers begin.
    private var shares: [Float] = []
    private var shorter: [Int] = []
    private var starts: [Int] = [0]
    private var followers: [UInt8] = []
    private var logarithms: [Float] = []
    private var places: [UInt64: Int] = [:]
    /// By code of a character.
    private let symbols: [UInt8]
    private let kinds: [Kind]
    private let longest: Int
    private let strength: Float
    private let bonus: Float

    private enum Kind { case letter, digit, space, sign }

    /// No letters at all.
    fileprivate static let empty: UInt64 = 1
    /// For a letter that the model does not know; natural logarithm.
    private static let unknown: Float = -10

    /// - Parameters:
    ///   - path: `Models/letters.weights`.
    ///   - alphabet: the characters that are read, in the order of their codes, from 1.
    /// - Throws: ``HandPrintError``.
    init(path: String, alphabet: [Character]) throws(HandPrintError) {
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path: path) }
        guard let end = data.firstIndex(of: 0x0A), let header = try? JSONDecoder().decode(Header.self, from: data[..<end]),
            (1...64).contains(header.symbols.count), (2...8).contains(header.order), (1...2_000_000).contains(header.contexts),
            header.scale > 0
        else { throw .malformed(path: path, reason: "its first line does not say what it holds") }
        let names = Array(header.symbols)
        symbols =
            [0]
            + alphabet.map { character in
                names.firstIndex(of: character.isNumber ? "0" : Character(character.lowercased())).map(UInt8.init) ?? .max
            }
        kinds = [.sign] + alphabet.map { $0.isNumber ? .digit : $0.isLetter ? .letter : $0 == " " ? .space : .sign }
        longest = header.order - 1
        strength = header.strength
        bonus = header.bonus
        let bytes = [UInt8](data[(end + 1)...])
        places.reserveCapacity(header.contexts)
        var at = 0
        for place in 0..<header.contexts {
            guard at < bytes.count, at + Int(bytes[at]) + 3 <= bytes.count else {
                throw .malformed(path: path, reason: "it ends too early")
            }
            let letters = bytes[(at + 1)..<(at + 1 + Int(bytes[at]))]
            at += 1 + letters.count
            let count = Int(bytes[at + 1])
            guard letters.count <= longest, letters.allSatisfy({ $0 < 64 }), at + 2 + 2 * count <= bytes.count else {
                throw .malformed(path: path, reason: "it ends too early")
            }
            let key = letters.reduce(Self.empty) { $0 << 6 | UInt64($1) }
            // Sorted by length: what is shorter is known already.
            shorter.append(letters.isEmpty ? -1 : Self.place(of: Self.withoutFirst(key), in: places))
            places[key] = place
            shares.append(-Float(bytes[at]) / header.scale)
            for follower in 0..<count {
                followers.append(bytes[at + 2 + 2 * follower])
                logarithms.append(-Float(bytes[at + 3 + 2 * follower]) / header.scale)
            }
            starts.append(followers.count)
            at += 2 + 2 * count
        }
        guard at == bytes.count, places[Self.empty] == 0 else { throw .malformed(path: path, reason: "it holds something else as well") }
    }

    /// What it says of a text of which nothing is there yet.
    var beginning: Verdict {
        var verdict = Verdict()
        add(symbol: 0, to: &verdict)
        return verdict
    }

    /// The weight of a text with a character more.
    func weight(of code: Int, after verdict: Verdict) -> Float { weighed(code, after: verdict).weight }

    /// What it says of a text with a character more.
    func verdict(after verdict: Verdict, _ code: Int) -> Verdict {
        var next = weighed(code, after: verdict)
        add(symbol: symbols[code], to: &next)
        return next
    }

    /// The verdict with a character more, but for the letters that it goes on from.
    private func weighed(_ code: Int, after verdict: Verdict) -> Verdict {
        var next = verdict
        switch kinds[code] {
        case .digit:
            next.hasDigit = true
            next.sum = next.before
        case .space:
            next.hasDigit = false
            next.before = verdict.weight
            next.sum = verdict.weight
        case .letter:
            if !verdict.hasDigit { next.sum = verdict.sum + strength * logarithm(of: symbols[code], at: verdict.place) + bonus }
        case .sign: break
        }
        return next
    }

    /// How usual the words of a text are that have no digits: natural logarithm for each letter at the mean; nil without letters.
    func meanLogarithm(of codes: [Int]) -> Float? {
        var sum: Float = 0
        var count = 0
        var (inWord, lettersInWord): (Float, Int) = (0, 0)
        var verdict = beginning
        for code in codes {
            switch kinds[code] {
            case .letter where !verdict.hasDigit:
                inWord += logarithm(of: symbols[code], at: verdict.place)
                lettersInWord += 1
            case .digit: (inWord, lettersInWord) = (0, 0)
            case .space:
                (sum, count) = (sum + inWord, count + lettersInWord)
                (inWord, lettersInWord) = (0, 0)
            case .letter, .sign: break
            }
            verdict = self.verdict(after: verdict, code)
        }
        (sum, count) = (sum + inWord, count + lettersInWord)
        return count == 0 ? nil : sum / Float(count)
    }

    /// How likely a symbol is after the letters of a place; natural logarithm.
    private func logarithm(of symbol: UInt8, at place: Int) -> Float {
        var sum: Float = 0
        var place = place
        while place >= 0 {
            if let found = followers[starts[place]..<starts[place + 1]].firstIndex(of: symbol) { return sum + logarithms[found] }
            sum += shares[place]
            place = shorter[place]
        }
        return sum + Self.unknown
    }

    private func add(symbol: UInt8, to verdict: inout Verdict) {
        guard symbol < 64 else {
            (verdict.letters, verdict.place) = (Self.empty, 0)
            return
        }
        verdict.letters = verdict.letters << 6 | UInt64(symbol)
        if verdict.letters >> UInt64(6 * (longest + 1)) > 0 { verdict.letters = Self.withoutFirst(verdict.letters) }
        verdict.place = Self.place(of: verdict.letters, in: places)
    }

    /// The longest end of some letters that is known.
    private static func place(of letters: UInt64, in places: [UInt64: Int]) -> Int {
        var letters = letters
        while letters != empty {
            if let place = places[letters] { return place }
            letters = withoutFirst(letters)
        }
        return 0
    }

    private static func withoutFirst(_ letters: UInt64) -> UInt64 {
        let bits = (63 - letters.leadingZeroBitCount) / 6 * 6 - 6
        return letters & (1 << UInt64(max(0, bits)) - 1) | 1 << UInt64(max(0, bits))
    }
}
