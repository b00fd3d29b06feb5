import Foundation

/// One way to read a line.
public struct HandPrintReading: Hashable, Sendable {
    /// A word of the line.
    public struct Word: Hashable, Sendable {
        public let text: String
        /// Where it begins and ends, in pixels of the picture that was read.
        public let columns: Range<Int>
        /// How sure it is, 0 to 1: between how likely its least likely character is by the picture, and in what share of all texts that
        /// picture and language together hold likely the word stands there. Either alone tells right from wrong less well.
        public let confidence: Double
        /// How likely its characters are at the mean, 0 to 1.
        public let mean: Double
    }

    public let text: String
    /// How likely the whole text is among all texts, 0 to 1.
    public let probability: Double
    /// How likely its characters are at the mean, 0 to 1.
    public let confidence: Double
    public let words: [Word]

    /// Some of its words alone. How likely the whole text is remains that of all of it.
    public func part(_ range: Range<Int>) -> HandPrintReading {
        let part = Array(words[range])
        let letters = part.map(\.text.count).reduce(0, +)
        return HandPrintReading(
            text: part.map(\.text).joined(separator: " "), probability: probability,
            confidence: letters == 0 ? 0 : part.map { $0.mean * Double($0.text.count) }.reduce(0, +) / Double(letters), words: part)
    }

    /// The probability of the whole text shared out among its characters: their geometric mean, 0 to 1.
    public var characterProbability: Double { pow(probability, 1 / Double(max(1, text.count))) }
}
