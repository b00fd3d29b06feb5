import Foundation
import Testing

@testable import HandPrint

@Suite("Which letters follow one another") struct LetterModelTests {
    private static let path = Specimen.repository.appending(path: "Models/letters.weights").path
    private let alphabet = Array(" 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.,-/()#:;&'@%+_")
    private let model: LetterModel

    init() throws { model = try LetterModel(path: Self.path, alphabet: alphabet) }

    private func codes(_ text: String) -> [Int] { text.compactMap { alphabet.firstIndex(of: $0) }.map { $0 + 1 } }

    private func verdict(_ text: String) -> LetterModel.Verdict {
        codes(text).reduce(model.beginning) { model.verdict(after: $0, $1) }
    }

    @Test(
        "A word that forms have is likelier than what it is misread as",
        arguments: [
            ("Otolaryngology", "Oclaryngelegy"), ("knee pain", "knec pair"), ("Johansson", "Johamssom"), ("Blue Cross", "Blve Cnoss"),
        ])
    func wordsAreLikelier(right: String, wrong: String) throws {
        let (good, bad) = try (#require(model.meanLogarithm(of: codes(right))), #require(model.meanLogarithm(of: codes(wrong))))
        #expect(good > bad + 0.5)
        #expect(verdict(right).weight > verdict(wrong).weight)
    }

    @Test("Small letters and capitals are the same to it") func capitals() {
        #expect(verdict("KNEE PAIN").weight == verdict("knee pain").weight)
    }

    @Test("It has no say in numbers, nor in words with digits", arguments: ["5550187", "ABC123", "4B", "1/9/2026", "J32.9"])
    func numbers(text: String) {
        #expect(verdict(text).weight == 0)
        #expect(verdict("Group " + text).weight == verdict("Group ").weight)
        #expect(model.meanLogarithm(of: codes(text)) == nil || text == "J32.9")
    }

    @Test("What two letters could be is what makes the word") func settlesWhatThePictureLeavesOpen() {
        // The fourth letter may be c or e: the picture has it a little nearer to c.
        let columns = ["k", "n", "e", "?"].map { letter -> [Float] in
            var row = [Float](repeating: log(1e-4), count: alphabet.count + 1)
            for (code, share) in letter == "?" ? [(codes("c")[0], 0.55), (codes("e")[0], 0.44)] : [(codes(letter)[0], 0.98)] {
                row[code] = Float(log(share))
            }
            return row
        }
        // Between two equal letters there is a gap.
        var gap = [Float](repeating: log(1e-4), count: alphabet.count + 1)
        gap[0] = log(0.99)
        let scores = [columns[0], columns[1], columns[2], gap, columns[3]]
        let allowed = [false] + alphabet.map { _ in true }
        #expect(PrefixSearch().paths(scores, allowed: allowed).first?.codes == codes("knec"))
        let found = PrefixSearch(language: model).paths(scores, allowed: allowed)
        #expect(found.first?.codes == codes("knee"))
        #expect(found.first.map { exp($0.total) < 0.5 } == true, "how likely it is stays what the picture says")
    }

    @Test("A file that is missing or damaged is named") func damagedFiles() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let missing = folder.appending(path: "none").path
        #expect(throws: HandPrintError.unreadable(path: missing)) { _ = try LetterModel(path: missing, alphabet: alphabet) }
        let whole = try Data(contentsOf: URL(filePath: Self.path))
        for (name, data) in [
            ("short", whole.dropLast(3)), ("long", whole + Data(count: 1)), ("other", Data("{}\n".utf8)), ("empty", Data()),
        ] {
            let path = folder.appending(path: name)
            try data.write(to: path)
            #expect(throws: HandPrintError.self, "\(name)") { _ = try LetterModel(path: path.path, alphabet: alphabet) }
        }
    }
}
