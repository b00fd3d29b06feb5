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
