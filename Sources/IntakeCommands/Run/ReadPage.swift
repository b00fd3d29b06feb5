import ReferralModel

/// A page as `intake read --json` prints it; all boxes are in pixels of the image as stored.
struct ReadPage: Encodable, Sendable {
    struct ReadWord: Encodable, Sendable {
        var text: String
        var box: BoundingBox
        var confidence: Double
    }

    struct ReadCheckbox: Encodable, Sendable {
        var box: BoundingBox
        var checked: Bool
        var confidence: Double
        var label: String?
    }

    struct ReadPair: Encodable, Sendable {
        var label: String
        var value: String
    }

    struct ReadHeader: Encodable, Sendable {
        var text: String
        var box: BoundingBox
    }

    var number: Int
    var width: Int
    var height: Int
    /// Across and down.
    var dpi: [Int]
    /// Degrees by which the stored image was turned clockwise.
    var rotation: Int
    /// Degrees.
    var skew: Double
    var source: String
    var words: [ReadWord]
    var checkboxes: [ReadCheckbox]
    var pairs: [ReadPair]
    /// The line of the sending machine; nil when there is none.
    var header: ReadHeader?

    init(_ page: PageText, _ pairs: [PrintedPair]) {
        let geometry = page.geometry
        number = page.number
        width = geometry.storedWidth
        height = geometry.storedHeight
        dpi = [geometry.storedDPIX, geometry.storedDPIY]
        rotation = geometry.rotation
        skew = Self.rounded(geometry.skew)
        source = page.source.rawValue
        words = page.words.map { ReadWord(text: $0.text, box: geometry.storedBox($0.box), confidence: Self.rounded($0.confidence)) }
        checkboxes = page.checkboxes.map {
            ReadCheckbox(box: geometry.storedBox($0.box), checked: $0.isChecked, confidence: Self.rounded($0.confidence), label: $0.label)
        }
        self.pairs = pairs.map { ReadPair(label: $0.label, value: $0.value) }
        header = page.faxHeader.map { ReadHeader(text: $0.text, box: geometry.storedBox($0.box)) }
    }

    private static func rounded(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }
}
