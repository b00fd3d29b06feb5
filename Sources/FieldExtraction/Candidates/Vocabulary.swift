/// Values that are written the same again and again, found again in what OCR made of them.
struct Vocabulary: Sendable {
    private let values: [String]
    private let index: NameIndex

    init(_ values: [String]) {
        self.values = values.flatMap { value in
            value.contains("%STATE%") ? Self.states.map { value.replacing("%STATE%", with: $0) } : [value]
        }
        index = NameIndex(self.values.map { Fold.bytes($0) })
    }

    /// The value that `text` is, or is but for a letter or two; nil when it is none of them.
    func nearest(_ text: String) -> (text: String, quality: Double)? {
        guard let (found, quality) = index.best(for: Fold.bytes(text)), quality == 1 || text.count >= 5, isClose(text, values[found]) else {
            return nil
        }
        return (values[found], quality)
    }

    /// Whether most letters of each word are right: a plan of North Carolina that was cut short is none of Iowa.
    private func isClose(_ text: String, _ value: String) -> Bool {
        let (read, known) = (Fold.words(text), Fold.words(value))
        guard read.count == known.count else { return true }
        return zip(read, known).allSatisfy { word, other in
            let limit = max(2, other.count / 2)
            return Fold.distance(word, other, limit: limit) <= limit
        }
    }

    private static let states = [
        "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware", "Florida", "Georgia", "Hawaii",
        "Idaho", "Illinois",
        "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi",
        "Missouri", "Montana",
        "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota", "Ohio", "Oklahoma",
        "Oregon",
        "Pennsylvania", "Rhode Island", "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah", "Vermont", "Virginia", "Washington",
        "West Virginia",
        "Wisconsin", "Wyoming",
    ]
}
