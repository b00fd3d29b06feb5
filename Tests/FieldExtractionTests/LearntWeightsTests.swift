import FieldExtraction
import Foundation
import ReferralModel
import Testing

/// The files of weights that many forms have taught: what is wrong with one is said, and nothing is read with it.
@Suite struct LearntWeightsTests {
    private func fault(_ file: String, _ change: (Data) -> Data?) throws -> KnowledgeError {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("weights-" + UUID().uuidString)
        try FileManager.default.copyItem(at: Extractor.models, to: folder)
        defer { try? FileManager.default.removeItem(at: folder) }
        let url = folder.appendingPathComponent(file)
        let changed = change(try Data(contentsOf: url))
        try FileManager.default.removeItem(at: url)
        try changed?.write(to: url)
        return try #require(throws: KnowledgeError.self) { try ExtractionKnowledge(models: folder) }
    }

    @Test(arguments: ["context.weights", "stretches.weights", "words.weights"])
    func aMissingFileIsNamed(_ file: String) throws {
        let error = try fault(file) { _ in nil }
        #expect(error.file.hasSuffix(file))
        #expect(error.message.contains("cannot be read"))
    }

    @Test(arguments: ["context.weights", "stretches.weights", "words.weights"])
    func aFileCutOffIsNamed(_ file: String) throws {
        let error = try fault(file) { $0.dropLast(100) }
        #expect(error.file.hasSuffix(file))
        #expect(error.message.contains("refit.sh"), "says what to do")
    }

    @Test func anUnknownFieldIsNamed() throws {
        let error = try fault("context.weights") { data in
            guard let end = data.firstIndex(of: 0x0A) else { return data }
            let head = String(decoding: data[..<end], as: UTF8.self).replacing("\"patient.dob\"", with: "\"patient.birthday\"")
            return Data(head.utf8) + data[end...]
        }
        #expect(error.message.contains("patient.birthday"))
    }
}

/// Weights are no secret: whoever fits them to a clinic's own faxes must not find the clinic's patients in them.
@Suite struct LearntWordsTests {
    @Test(arguments: ["context.weights", "stretches.weights", "words.weights"])
    func onlyWordsOfTheOtherFilesAreLearnt(_ file: String) throws {
        let known = try vocabulary()
        let data = try Data(contentsOf: Extractor.models.appendingPathComponent(file))
        let lines = data.split(separator: 0x0A, omittingEmptySubsequences: false)
        let head = try #require(JSONSerialization.jsonObject(with: Data(lines[0])) as? [String: Any])
        let count = try #require(head["signs"] as? Int)
        let words = lines[1...count].compactMap { line -> String? in
            let parts = String(decoding: line, as: UTF8.self).split(separator: ":", maxSplits: 1)
            guard parts.count == 2, Self.ofFaxes.contains(String(parts[0])), !parts[1].hasPrefix("#") else { return nil }
            return String(parts[1])
        }
        #expect(words.count > 300, "words of faxes are there to be looked at")
        #expect(words.filter { !known.contains($0) } == [])
    }

    /// Kinds of signs that hold a word of a fax.
    private static let ofFaxes: Set = [
        "A", "D", "H1", "H2", "L", "L0", "L1", "L2", "R0", "R1", "S0", "S1", "SH0", "SH1", "T", "U1", "U2", "W", "t", "w",
    ]

    /// The words of the files that people write, without what is between their letters and digits.
    private func vocabulary() throws -> Set<String> {
        let reference = Extractor.models.appendingPathComponent("reference")
        var words: Set<String> = []
        for folder in [Extractor.models, reference] {
            for url in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            where ["yaml", "tsv"].contains(url.pathExtension) {
                let text = try String(contentsOf: url, encoding: .utf8)
                for word in text.split(whereSeparator: { !$0.isASCII || !($0.isLetter || $0.isNumber || "'./&-".contains($0)) }) {
                    for part in [word] + word.split(whereSeparator: { "/.-".contains($0) }) {
                        words.insert(String(part.lowercased().filter { $0.isLetter || $0.isNumber }))
                    }
                }
            }
        }
        return words
    }
}
