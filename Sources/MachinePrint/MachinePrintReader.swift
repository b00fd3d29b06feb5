import Foundation

/// Reads lines of machine print with the network and the dictionary that Tesseract was taught, without Tesseract around them.
///
/// Holds what it has worked out of the dictionary; a thread has its own reader.
public final class MachinePrintReader {
    private let model: TrainedModel
    private let search: BeamSearch

    /// Rows a line must have, in pixels.
    public var height: Int { model.network.height }

    /// - Parameter path: a model of a language, `eng.traineddata`.
    /// - Throws: ``MachinePrintError``.
    public init(path: String) throws(MachinePrintError) {
        model = try TrainedModel(path: path)
        search = BeamSearch(characters: model.characters, lexicon: model.lexicon, blank: model.network.blank)
    }

    /// What lines say.
    ///
    /// A network that sees the same letters a little smaller or higher makes other mistakes: where a word is unsure, the mean of what
    /// several pictures say is right more often than each of them.
    ///
    /// - Parameters:
    ///   - lines: pictures ``height`` pixels high, of one line each with a little white around; others are read as empty.
    ///   - others: further pictures of a line, by its place in `lines`, of the same width and height.
    ///   - strangers: pictures of the same that show something more or less, each read by itself; a word of theirs that is surer stands
    ///     in the place of what the line has there.
    /// - Returns: by line its words from the left.
    public func read(
        _ lines: [GreyLine], others: (Int) -> [GreyLine] = { _ in [] }, strangers: (Int) -> GreyLine? = { _ in nil }
    ) -> [[PrintedWord]] {
        model.lexicon.tidy()
        let first = model.network.probabilities(of: lines)
        var words = zip(lines, first).map { line, probabilities in self.words(search.characters(of: probabilities), of: line) }
        let doubtful = lines.indices.filter { words[$0].contains { $0.confidence < Self.sure } }
        let pictures = doubtful.map(others)
        var further = model.network.probabilities(of: pictures.flatMap(\.self))[...]
        for (line, pictures) in zip(doubtful, pictures) where !pictures.isEmpty {
            words[line] = self.words(search.characters(of: first[line].mean(with: further.prefix(pictures.count))), of: lines[line])
            further = further.dropFirst(pictures.count)
        }
        let unsure = doubtful.compactMap { line in
            words[line].contains { $0.confidence < Self.sure } ? strangers(line).map { (line, $0) } : nil
        }
        for ((line, picture), probabilities) in zip(unsure, model.network.probabilities(of: unsure.map(\.1))) {
            let read = self.words(search.characters(of: probabilities), of: picture)
            words[line] = SurerWords.chosen(from: words[line], read, sure: Self.sure)
        }
        return words
    }

    /// Lines all of whose words are surer are not looked at again.
    private static let sure = 0.9

    private func words(_ characters: [ReadCharacter], of line: GreyLine) -> [PrintedWord] {
        var words: [PrintedWord] = []
        var before: Float = 0
        var start = 0
        while start < characters.count {
            var end = start + 1
            while end < characters.count, characters[end].letter != CharacterSet.space, !characters[end].startsWord { end += 1 }
            let isSpace = end < characters.count && characters[end].letter == CharacterSet.space
            let space = isSpace ? characters[end].certainty : 0
            let certainty = min(before, space, characters[start..<end].map(\.certainty).min() ?? 0)
            let text = characters[start..<end].map { model.characters.texts[$0.letter] }.joined().trimmingCharacters(in: .whitespaces)
            if !text.isEmpty {
                let columns = characters[start].columns.lowerBound..<characters[end - 1].columns.upperBound
                let pixels = columns.lowerBound * LineNetwork.step..<columns.upperBound * LineNetwork.step
                words.append(PrintedWord(text: text, columns: pixels, confidence: Self.confidence(certainty)))
            }
            before = space
            start = isSpace ? end + 1 : end
        }
        return InkColumns(of: line).fitted(words)
    }

    /// Certainties on the scale that Tesseract has them on: seven times the logarithm, twenty to the whole.
    private static func confidence(_ certainty: Float) -> Double { min(max(1 + 0.35 * Double(certainty), 0), 1) }
}
