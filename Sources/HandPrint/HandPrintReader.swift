import Foundation

/// Reads single lines written by hand in separate letters, print too: a second pair of eyes that fails differently from Tesseract.
public struct HandPrintReader: Sendable {
    private let model: HandPrintModel

    /// Weights of the choice between this reader and another, fitted with it; by names that only the chooser knows.
    public var choice: [String: Double] { model.choice }

    /// Readings whose characters are less likely than this at the mean are made of dirt.
    private static let least = 0.05

    /// - Parameter path: the file of weights, `Models/handprint.weights`.
    /// - Throws: ``HandPrintError``.
    public init(path: String) throws(HandPrintError) { model = try HandPrintModel(path: path) }

    /// What a line says.
    ///
    /// - Parameters:
    ///   - bytes: grey pixels of the line, 0 black to 255 white, row by row; the ink should nearly fill the height.
    ///   - width: in pixels.
    ///   - height: in pixels.
    ///   - allowed: the characters it can have; others are never read.
    ///   - count: readings wanted.
    /// - Returns: the likeliest first; empty where nothing is read.
    public func read(
        _ bytes: [UInt8], width: Int, height: Int, allowed: (Character) -> Bool = { _ in true }, count: Int = 3
    ) -> [HandPrintReading] {
        guard width >= 4, height >= 4, bytes.count >= width * height, width <= 60 * height else { return [] }
        let picture = LinePicture(bytes: bytes, width: width, height: height, rows: model.height)
        let scores = model.scores(of: picture)
        let paths = PrefixSearch().paths(scores, allowed: [false] + model.alphabet.map(allowed))
        return paths.prefix(count).compactMap { reading($0, picture) }
    }

    private func reading(_ path: PrefixSearch.Path, _ picture: LinePicture) -> HandPrintReading? {
        let letters = path.codes.map { model.alphabet[$0 - 1] }
        guard letters.contains(where: { $0 != " " }) else { return nil }
        func pixel(_ column: Int) -> Int { max(0, Int((Double(column * model.step - LinePicture.margin) / picture.scale).rounded())) }
        var words: [HandPrintReading.Word] = []
        for part in letters.indices.split(whereSeparator: { letters[$0] == " " }) {
            guard let first = part.first, let last = part.last else { continue }
            // A character is seen from its first strokes on; the next one begins where it ends.
            let end = last + 1 < path.columns.count ? path.columns[last + 1] : path.columns[last] + 4
            let start = pixel(path.columns[first] - 1)
            let least = part.map { path.peaks[$0] }.min() ?? -.infinity
            words.append(
                HandPrintReading.Word(
                    text: String(part.map { letters[$0] }), columns: start..<max(start + 1, pixel(end)), confidence: Double(exp(least))))
        }
        let confidence = path.peaks.map { Double(exp($0)) }.reduce(0, +) / Double(path.peaks.count)
        guard confidence >= Self.least else { return nil }
        return HandPrintReading(
            text: words.map(\.text).joined(separator: " "), probability: Double(exp(path.total)),
            confidence: confidence, words: words)
    }
}
