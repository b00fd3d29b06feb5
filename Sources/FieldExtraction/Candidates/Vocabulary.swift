/// Values that are written the same again and again, found again in what OCR made of them.
struct Vocabulary: Sendable {
    private let values: [String]
    private let index: NameIndex
    /// Words of the values, and their parts where a capital stands inside: `United` and `Healthcare` of `UnitedHealthcare`.
    private let words: Set<[UInt8]>

    init(_ values: [String]) {
        self.values = values.flatMap { value in
            value.contains("%STATE%") ? Self.states.map { value.replacing("%STATE%", with: $0) } : [value]
        }
        index = NameIndex(self.values.map { Fold.bytes($0) })
        words = Set(self.values.flatMap { Fold.words($0) + Self.parts($0) })
    }

    /// Whether every word of a text is one of these values, so that its spaces stand as they were printed: `United Healthcare`, but not
    /// `UNITE DHEALTHCARE`.
    func isSpelled(_ text: String) -> Bool {
        [Fold.words(text), Self.parts(text)].contains { $0.allSatisfy(words.contains) }
    }

    /// The words of a text, cut before each capital behind a small letter.
    private static func parts(_ text: String) -> [[UInt8]] {
        var cut = ""
        for character in text {
            if character.isUppercase, cut.last?.isLowercase ?? false { cut.append(" ") }
            cut.append(character)
        }
        return Fold.words(cut)
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
        // A short word more is dirt, and spaces may be misread; with another word it is another name, as `BC/BS Florida` is for
        // `BCBS of Florida` and `Champus VA` for `CHAMPVA`.
        guard read.count == known.count else {
            let more = read.joined().count - known.joined().count
            let ends = [Array(read.prefix(known.count)), Array(read.suffix(known.count))]
            let isDirt = read.count > known.count && more <= 2 && ends.contains(known)
            return isDirt || abs(more) <= 1
        }
        // Of a short word a letter may be misread, but none is lost: `Elect` is no `Select`.
        if let word = read.first, read.count == 1, word.count <= 5, word.count != known[0].count { return false }
        return zip(read, known).allSatisfy { word, other in
            // A word that others of these values have was not misread: `Pediatric Audiology` is no `Pediatric Cardiology`.
            if word != other, word.count > 4, words.contains(word) { return false }
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
