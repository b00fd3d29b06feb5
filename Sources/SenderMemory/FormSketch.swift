/// What a page of a form looks like: its printed words and their places. What was written on a fax of it falls out as more are seen.
public struct FormSketch: Hashable, Codable, Sendable {
    public private(set) var words: [SketchWord]
    /// How many faxes it was made of.
    public private(set) var faxes: Int

    /// Fewer printed words tell one form from another no longer.
    public static let fewest = 12

    /// - Parameter words: of the first fax of a form, without what is known to be written on it. Nil when they are too few.
    public init?(_ words: [SeenWord]) {
        guard words.count >= Self.fewest else { return nil }
        self.words = words.map { SketchWord(mark: $0.mark, box: $0.box) }
        faxes = 1
    }

    /// The words that the form is taken to print.
    public var printed: [SketchWord] { words.filter(isPrinted) }

    /// Two faxes or more agree on it, or there was only one.
    public func isPrinted(_ word: SketchWord) -> Bool { faxes < 2 || word.seen * 2 > faxes }

    /// Takes in another fax of the form, laid over the sketch by `registration`.
    public mutating func add(_ page: [SeenWord], _ registration: Registration) {
        faxes += 1
        for (index, _) in registration.matches { words[index].seen += 1 }
        let known = Set(registration.matches.map(\.page))
        if faxes <= 3 {
            // What the first fax had lost to noise is taken from the next ones.
            for index in page.indices where !known.contains(index) {
                guard let box = registration.toSketch(page[index].box) else { continue }
                words.append(SketchWord(mark: page[index].mark, box: box))
            }
        } else {
            words.removeAll { $0.seen * 4 < faxes }
        }
    }
}
