/// What the classes of a network stand for.
struct CharacterSet {
    /// By class: number of the character in the dictionaries, or -1 for the class that stands for no new character.
    let letters: [Int]
    /// By number of the character.
    let texts: [String]
    /// Numbers of the characters that are digits.
    let digits: Set<Int>

    /// Number of the space.
    static let space = 0

    /// - Parameters:
    ///   - names: a line for each character: itself, what it is (bit 8: a digit), and more.
    ///   - codes: for each character its classes.
    ///   - blank: class that stands for no new character.
    /// - Throws: `Unsupported`, or `ByteReader.Truncated` for what is damaged.
    init(names: ArraySlice<UInt8>, codes: ArraySlice<UInt8>, blank: Int) throws {
        let lines = String(decoding: names, as: UTF8.self).split(separator: "\n")
        var texts: [String] = []
        var digits: Set<Int> = []
        for line in lines.dropFirst() {
            let parts = line.split(separator: " ", maxSplits: 2)
            guard parts.count >= 2 else { throw ByteReader.Truncated() }
            if let kinds = Int(parts[1], radix: 16), kinds & 8 != 0 { digits.insert(texts.count) }
            texts.append(texts.count == Self.space ? " " : String(parts[0]))
        }
        self.texts = texts
        self.digits = digits

        var reader = ByteReader(codes)
        var letters: [Int: Int] = [:]
        for letter in 0..<(try reader.count()) {
            _ = try reader.number(UInt8.self)
            let length = try reader.count()
            guard length == 1 else { throw Unsupported(reason: "its characters have codes of \(length) parts") }
            let code = Int(try reader.number(Int32.self))
            if code != blank { letters[code] = letter }
        }
        letters[blank] = -1
        let classes = (letters.keys.max() ?? 0) + 1
        guard letters.count == classes, letters.values.allSatisfy({ $0 < texts.count }), letters.keys.allSatisfy({ $0 >= 0 }),
            texts.first == " "
        else { throw ByteReader.Truncated() }
        self.letters = (0..<classes).map { letters[$0] ?? -1 }
    }
}
