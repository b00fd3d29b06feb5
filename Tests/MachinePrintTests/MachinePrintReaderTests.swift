import CKernels
import Foundation
import Testing

@testable import MachinePrint

@Suite struct MachinePrintReaderTests {
    @Test func linesAreRead() throws {
        let lines = try Lines.pictures()
        let words = try MachinePrintReader(path: Lines.model).read(lines.map(\.line))
        for (read, line) in zip(words, lines) {
            #expect(read.map(\.text).joined(separator: " ") == line.text)
            #expect(read.allSatisfy { $0.confidence > 0.85 && $0.confidence < 0.98 })
        }
    }

    @Test func wordsFitTheirInk() throws {
        let line = try #require(try Lines.pictures().last?.line)
        let words = try #require(try MachinePrintReader(path: Lines.model).read([line]).first)
        for (word, next) in zip(words, words.dropFirst()) {
            #expect(word.columns.upperBound < next.columns.lowerBound)
            let between = (word.columns.upperBound..<next.columns.lowerBound)
            for column in between {
                #expect((6..<31).allSatisfy { line.bytes[$0 * line.width + column] > 96 }, "ink between \(word.text) and \(next.text)")
            }
        }
    }

    /// Whatever else is read with it and with whatever instructions, a line comes out the same.
    @Test func linesDoNotDependOnOneAnother() throws {
        let lines = try Lines.pictures().map(\.line)
        let reader = try MachinePrintReader(path: Lines.model)
        let together = reader.read(lines)
        #expect(lines.map { reader.read([$0])[0] } == together)
        #expect(reader.read(lines.reversed()).reversed() == together)

        let network = try TrainedModel(path: Lines.model).network
        let ways = [kernels_wide, kernels_widest].filter { $0.rawValue <= kernels_best_way().rawValue }
        let others = ways.map { network.probabilities(of: lines, way: $0) }
        #expect(Set(others.map { $0.map(\.values) }).count <= 1, "the wide ways agree to the last bit")
        for (wide, narrow) in zip(others.first ?? [], network.probabilities(of: lines, way: kernels_narrow)) {
            // The last bits differ, and one in some thousand numbers between layers is rounded to its neighbour.
            let apart = zip(wide.values, narrow.values).map { abs($0 - $1) }
            #expect(apart.reduce(0, +) / Float(apart.count) < 5e-4)
            #expect(apart.max() ?? 1 < 0.2)
        }
    }

    @Test func picturesOfAnotherHeightAndWhiteOnesAreEmpty() throws {
        let reader = try MachinePrintReader(path: Lines.model)
        let white = GreyLine(bytes: Array(repeating: 255, count: 36 * 200), width: 200, height: 36)
        let low = GreyLine(bytes: Array(repeating: 0, count: 20 * 200), width: 200, height: 20)
        let narrow = GreyLine(bytes: Array(repeating: 0, count: 72), width: 2, height: 36)
        for words in reader.read([white, low, narrow]) { #expect(words.allSatisfy { $0.confidence < 0.9 }) }
        #expect(reader.read([low, narrow]) == [[], []])
        #expect(reader.read([]).isEmpty)
    }

    @Test func aModelThatIsNotThereIsNamed() {
        #expect(throws: MachinePrintError.unreadable(path: "/nonexistent")) { try MachinePrintReader(path: "/nonexistent") }
    }

    /// A file cut off anywhere is refused; none of it is read beyond its end.
    @Test func damagedModelsAreRefused() throws {
        let whole = try Data(contentsOf: URL(fileURLWithPath: Lines.model))
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).traineddata").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        for length in [0, 3, 4, 150, 196, 500, 9000, 300_000, 401_000, 405_000, 2_000_000, 4_105_000, 4_112_500] {
            try whole.prefix(length).write(to: URL(fileURLWithPath: path))
            #expect(throws: MachinePrintError.self, "cut off at \(length)") { try MachinePrintReader(path: path) }
        }
    }
}
