import Foundation
import HandPrint
import Testing

@Suite struct HandPrintReaderTests {
    private let reader: HandPrintReader

    init() throws { reader = try HandPrintReader(path: Specimen.weights) }

    private func folded(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }

    /// Letters to change, add or drop to get from one text to the other.
    private func distance(_ left: String, _ right: String) -> Int {
        var row = Array(0...right.count)
        for (y, a) in left.enumerated() {
            var corner = row[0]
            row[0] = y + 1
            for (x, b) in right.enumerated() {
                (corner, row[x + 1]) = (row[x + 1], min(row[x + 1] + 1, row[x] + 1, corner + (a == b ? 0 : 1)))
            }
        }
        return row[right.count]
    }

    /// The hands are hard ones: script, a brush, capitals that look like others; a quarter of the letters may be wrong.
    @Test("Lines in hands that it has not learnt from") func unknownHands() throws {
        let specimens = try Specimen.all()
        #expect(specimens.count == 24)
        var wrong = 0
        var nearest = 0
        for line in specimens {
            let readings = reader.read(line.bytes, width: line.width, height: line.height, count: 3)
            let errors = readings.map { distance(folded($0.text), folded(line.text)) }
            wrong += errors.first ?? line.text.count
            nearest += errors.min() ?? line.text.count
        }
        let letters = specimens.map { folded($0.text).count }.reduce(0, +)
        #expect(Double(wrong) / Double(letters) < 0.25, "\(wrong) of \(letters) letters")
        #expect(nearest < wrong, "an alternative is nearer at times")
    }

    @Test("Knowing which letters follow one another, it misreads fewer") func languageHelps() throws {
        let speaking = try HandPrintReader(models: Specimen.repository.appending(path: "Models"))
        var (alone, together) = (0, 0)
        for line in try Specimen.all() {
            func errors(_ reader: HandPrintReader) -> Int {
                let reading = reader.read(line.bytes, width: line.width, height: line.height, count: 1).first
                return distance(folded(reading?.text ?? ""), folded(line.text))
            }
            alone += errors(reader)
            together += errors(speaking)
        }
        #expect(together * 20 < alone * 19, "\(together) letters wrong, \(alone) by the picture alone")
    }

    @Test("It is surer of words that it reads right") func confidence() throws {
        let speaking = try HandPrintReader(models: Specimen.repository.appending(path: "Models"))
        var (right, wrong): ([Double], [Double]) = ([], [])
        for line in try Specimen.all() {
            let words = Set(line.text.split(separator: " ").map { folded(String($0)) })
            for word in speaking.read(line.bytes, width: line.width, height: line.height, count: 1).first?.words ?? [] {
                #expect((0...1.0001).contains(word.confidence))
                if words.contains(folded(word.text)) { right.append(word.confidence) } else { wrong.append(word.confidence) }
            }
        }
        try #require(!right.isEmpty && !wrong.isEmpty)
        let means = [right, wrong].map { $0.reduce(0, +) / Double($0.count) }
        #expect(means[0] > means[1] + 0.2)
    }

    @Test("A picture that hides a part takes nothing from what another shows") func picturesTogether() throws {
        let line = try #require(try Specimen.all().first { $0.text == "(651) 555-0152" })
        let whole = LineImage(bytes: line.bytes, width: line.width, height: line.height)
        // The last digits are gone.
        var bytes = line.bytes
        for y in 0..<line.height { for x in (line.width * 8 / 10)..<line.width { bytes[y * line.width + x] = 255 } }
        let torn = LineImage(bytes: bytes, width: line.width, height: line.height)
        let found = reader.readings(of: [torn, whole])
        #expect(found.each.count == 2)
        #expect(found.together?.reading.text == found.each[1]?.text)
        #expect(found.together?.picture == 1)
        #expect(found.each[0]?.text != found.each[1]?.text)
        #expect(reader.readings(of: []).together == nil)
    }

    @Test("A length that is known is kept to") func length() throws {
        for line in try Specimen.all() where !line.text.contains(" ") {
            let long = line.text.count
            let texts = reader.read(line.bytes, width: line.width, height: line.height, length: long).map(\.text)
            // Out of reach for the few that are read quite wrong.
            if texts.contains(where: { $0.count == long }) { #expect(texts.allSatisfy { $0.count == long }, "\(line.name)") }
        }
    }

    @Test func onlyWhatIsAllowedIsRead() throws {
        for line in try Specimen.all() {
            for reading in reader.read(line.bytes, width: line.width, height: line.height, allowed: { $0.isNumber }) {
                #expect(!reading.text.contains { !$0.isNumber }, "\(line.name)")
                #expect((0...1.0001).contains(reading.probability))
            }
        }
    }

    @Test func wordsStandFromLeftToRightWithinThePicture() throws {
        for line in try Specimen.all() {
            for reading in reader.read(line.bytes, width: line.width, height: line.height) {
                var end = 0
                for word in reading.words {
                    #expect(word.columns.lowerBound >= end - line.height / 2, "\(line.name)")
                    #expect(word.columns.lowerBound < line.width)
                    end = word.columns.upperBound
                }
                #expect(reading.words.map(\.text).joined(separator: " ") == reading.text)
            }
        }
    }

    @Test func whitePaperSaysNothing() {
        #expect(reader.read([UInt8](repeating: 255, count: 300 * 40), width: 300, height: 40).isEmpty)
    }

    @Test func picturesThatAreNoLinesAreNotRead() {
        #expect(reader.read([], width: 0, height: 0).isEmpty)
        #expect(reader.read([0, 0, 0], width: 30, height: 10).isEmpty)
        #expect(reader.read([UInt8](repeating: 0, count: 10_000 * 10), width: 10_000, height: 10).isEmpty)
    }

    @Test func sizeHardlyMatters() throws {
        let line = try #require(try Specimen.all().first { $0.text == "(651) 555-0152" })
        let twice = (0..<line.height * 2).flatMap { y in (0..<line.width * 2).map { x in line.bytes[y / 2 * line.width + x / 2] } }
        let small = try #require(reader.read(line.bytes, width: line.width, height: line.height).first)
        let large = try #require(reader.read(twice, width: line.width * 2, height: line.height * 2).first)
        #expect(small.text == large.text)
    }

    @Test func aDamagedFileOfWeightsIsRefusedWithWhatToDo() throws {
        let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "handprint-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let missing = folder.appending(path: "none").path
        #expect(throws: HandPrintError.unreadable(path: missing)) { _ = try HandPrintReader(path: missing) }
        let whole = try Data(contentsOf: URL(filePath: Specimen.weights))
        for (name, data) in [
            ("short", whole.dropLast(100)), ("long", whole + Data(count: 2)), ("other", Data("{}\n".utf8)), ("empty", Data()),
        ] {
            let path = folder.appending(path: name)
            try data.write(to: path)
            let error = #expect(throws: HandPrintError.self) { _ = try HandPrintReader(path: path.path) }
            #expect(error?.description.contains("install Models again") == true)
        }
    }
}
