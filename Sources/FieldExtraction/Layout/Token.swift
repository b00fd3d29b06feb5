import ReferralModel

/// A word as extraction sees it: cleaned of writing lines and cut where a label and its value were glued together.
struct Token: Sendable {
    var text: String
    /// In pixels of the reading frame.
    var box: BoundingBox
    var confidence: Double
    /// Folded for label matching, see ``Fold``.
    var folded: [UInt8]
    /// Number of the line the reader put it in; negative for what was read in a comb.
    var line: Int
    /// Read by the network for writing by hand, whose confidence means something else.
    var isHandPrint = false
    /// A bar, bullet or writing line stood before it.
    var followsSeparator = false

    /// A word, or the part of it that stands in `box`.
    init(_ text: String, box: BoundingBox? = nil, of word: Word) {
        self.init(text, box: box ?? word.box, confidence: word.confidence, line: word.line, isHandPrint: word.reader == .handPrint)
    }

    init(_ text: String, box: BoundingBox, confidence: Double, line: Int, isHandPrint: Bool = false) {
        self.text = text
        self.box = box
        self.confidence = confidence
        self.line = line
        self.isHandPrint = isHandPrint
        folded = Fold.bytes(text)
    }

    var endsWithColon: Bool { text.last == ":" || text.last == "?" }

    /// Whether it has the sign behind it that sentences end with, as abbreviations do as well.
    var endsSentence: Bool { text.endsSentence }

    /// Whether the word begins like running text does.
    var startsLowercase: Bool { text.first(where: \.isLetter)?.isLowercase ?? false }

    var digitCount: Int { text.utf8.reduce(0) { $0 + ((48...57).contains($1) ? 1 : 0) } }

    /// Three digits or more, and what a phone number opens with.
    var opensPhone: Bool { digitCount >= 3 && text.first.map { $0.isNumber || $0 == "(" } ?? false }

    /// Two letters or more and none of them small.
    var isCapitals: Bool { text.filter(\.isLetter).count >= 2 && !text.contains(where: \.isLowercase) }
}
