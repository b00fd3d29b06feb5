public import Foundation

/// Reads single lines written by hand in separate letters, print too: a second pair of eyes that fails differently from Tesseract.
public struct HandPrintReader: Sendable {
    private let model: HandPrintModel
    private let language: LetterModel?

    /// Weights of the choice between this reader and another, fitted with it; by names that only the chooser knows.
    public var choice: [String: Double] { model.choice }

    /// Readings whose characters are less likely than this at the mean are made of dirt.
    private static let least = 0.05

    /// Natural logarithm for each letter of words that no form has.
    private static let strangest = 6.0
    /// Texts kept in mind while reading: more where the language has a say as well, or a length is looked for.
    private static let width = (alone: 10, withLanguage: 20, forLength: 40)

    /// - Parameters:
    ///   - path: the file of weights, `Models/handprint.weights`.
    ///   - letters: which letters follow one another, `Models/letters.weights`; nil to go by the picture alone.
    /// - Throws: ``HandPrintError``.
    public init(path: String, letters: String? = nil) throws(HandPrintError) {
        let model = try HandPrintModel(path: path)
        self.model = model
        language = if let letters { try LetterModel(path: letters, alphabet: model.alphabet) } else { nil }
    }

    /// - Parameter models: the folder `Models`, with both files.
    /// - Throws: ``HandPrintError``.
    public init(models: URL) throws(HandPrintError) {
        try self.init(path: models.appending(path: "handprint.weights").path, letters: models.appending(path: "letters.weights").path)
    }

    /// What a line says.
    ///
    /// - Parameters:
    ///   - bytes: grey pixels of the line, 0 black to 255 white, row by row; the ink should nearly fill the height.
    ///   - width: in pixels.
    ///   - height: in pixels.
    ///   - allowed: the characters it can have; others are never read.
    ///   - length: characters it has, spaces aside, as far as that is known; other lengths are read only where this one is out of reach.
    ///   - count: readings wanted.
    /// - Returns: the likeliest first; empty where nothing is read.
    public func read(
        _ bytes: [UInt8], width: Int, height: Int, allowed: (Character) -> Bool = { _ in true }, length: Int? = nil,
        count: Int = 3
    ) -> [HandPrintReading] {
        guard let found = found(LineImage(bytes: bytes, width: width, height: height), allowed, length) else { return [] }
        return found.fitting.prefix(count).compactMap { reading($0, found) }
    }

    /// What several pictures of the same characters say, each cleaned in its own way.
    ///
    /// - Parameters:
    ///   - pictures: of the characters.
    ///   - length: as for ``read(_:width:height:allowed:length:count:)``.
    /// - Returns: for each picture what it says; and the text that is the likeliest by all of them together, with the picture by which
    ///   its places are told.
    public func readings(
        of pictures: [LineImage], length: Int? = nil
    ) -> (each: [HandPrintReading?], together: (reading: HandPrintReading, picture: Int)?) {
        let seen = pictures.map { found($0, { _ in true }, length) }
        var best: (path: PrefixSearch.Path, found: Found, picture: Int, rank: Float)?
        for (index, found) in seen.enumerated() {
            for path in found?.fitting ?? [] {
                let rank = seen.compactMap { $0 }.reduce(path.said) { $0 + PrefixSearch.likelihood(of: path.codes, in: $1.scores) }
                if let found, rank > best?.rank ?? -.infinity { best = (path, found, index, rank) }
            }
        }
        let together = best.flatMap { best in reading(best.path, best.found).map { (reading: $0, picture: best.picture) } }
        return (seen.map { found in found.flatMap { reading($0.fitting.first, $0) } }, together)
    }

    /// How usual the words of a text are on forms, 0 to 1, words with digits aside; nil where nothing can be said.
    public func plausibility(of text: String) -> Double? {
        // What cannot be written here is as good as a letter that never follows.
        let codes = text.map { (model.alphabet.firstIndex(of: $0) ?? model.alphabet.count - 1) + 1 }
        return language?.meanLogarithm(of: codes).map { max(0, 1 + Double($0) / Self.strangest) }
    }

    /// What was found in a picture.
    private struct Found {
        let picture: LinePicture
        let scores: [[Float]]
        /// The likeliest texts, and how likely each is among them.
        let paths: [PrefixSearch.Path]
        let shares: [Double]
        /// Those of the length that was asked for, if any are.
        let fitting: [PrefixSearch.Path]
    }

    private func found(_ image: LineImage, _ allowed: (Character) -> Bool, _ length: Int?) -> Found? {
        let (width, height) = (image.width, image.height)
        guard width >= 4, height >= 4, image.bytes.count >= width * height, width <= 60 * height else { return nil }
        let picture = LinePicture(bytes: image.bytes, width: width, height: height, rows: model.height)
        let scores = model.scores(of: picture)
        let kept = length != nil ? Self.width.forLength : language == nil ? Self.width.alone : Self.width.withLanguage
        let paths = PrefixSearch(width: kept, language: language).paths(scores, allowed: [false] + model.alphabet.map(allowed))
        let fitting = length.map { length in paths.filter { path in path.codes.count { model.alphabet[$0 - 1] != " " } == length } } ?? []
        return Found(
            picture: picture, scores: scores, paths: paths, shares: Self.shares(of: paths), fitting: fitting.isEmpty ? paths : fitting)
    }

    /// How likely each text is among those that were kept, by the picture and the language together.
    private static func shares(of paths: [PrefixSearch.Path]) -> [Double] {
        let ranks = paths.map { Double($0.total + $0.said) }
        let most = ranks.max() ?? 0
        let shares = ranks.map { exp($0 - most) }
        let sum = shares.reduce(0, +)
        return shares.map { $0 / sum }
    }

    private func reading(_ path: PrefixSearch.Path?, _ found: Found) -> HandPrintReading? {
        guard let path else { return nil }
        let picture = found.picture
        let letters = path.codes.map { model.alphabet[$0 - 1] }
        guard letters.contains(where: { $0 != " " }) else { return nil }
        func pixel(_ column: Int) -> Int { max(0, Int((Double(column * model.step - LinePicture.margin) / picture.scale).rounded())) }
        var words: [HandPrintReading.Word] = []
        for part in letters.indices.split(whereSeparator: { letters[$0] == " " }) {
            guard let first = part.first, let last = part.last else { continue }
            // A character is seen from its first strokes on; the next one begins where it ends.
            let end = last + 1 < path.columns.count ? path.columns[last + 1] : path.columns[last] + 4
            let start = pixel(path.columns[first] - 1)
            let codes = Array(path.codes[part])
            let share = zip(found.paths, found.shares).filter { $0.0.has(codes, near: path.columns[first]) }.map(\.1).reduce(0, +)
            let peaks = part.map { Double(exp(path.peaks[$0])) }
            words.append(
                HandPrintReading.Word(
                    text: String(part.map { letters[$0] }), columns: start..<max(start + 1, pixel(end)),
                    confidence: (share * (peaks.min() ?? 0)).squareRoot(), mean: peaks.reduce(0, +) / Double(max(1, peaks.count))))
        }
        let confidence = path.peaks.map { Double(exp($0)) }.reduce(0, +) / Double(path.peaks.count)
        guard confidence >= Self.least else { return nil }
        return HandPrintReading(
            text: words.map(\.text).joined(separator: " "), probability: Double(exp(path.total)),
            confidence: confidence, words: words)
    }
}
