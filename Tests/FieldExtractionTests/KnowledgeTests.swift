import FieldExtraction
import Foundation
import ReferralModel
import Testing

@Suite struct KnowledgeTests {
    /// A copy of `Models` with one file changed.
    private func models(_ file: String, _ change: (String) -> String) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("models-" + UUID().uuidString)
        try FileManager.default.copyItem(at: Extractor.models, to: folder)
        let url = folder.appendingPathComponent(file)
        try change(String(contentsOf: url, encoding: .utf8)).write(to: url, atomically: true, encoding: .utf8)
        return folder
    }

    @Test func unknownFieldNamesFileAndLine() throws {
        let folder = try models("labels.yaml") { $0.replacing("  patient.dob:", with: "  patient.birthday:", maxReplacements: 1) }
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = try #require(throws: KnowledgeError.self) { try ExtractionKnowledge(models: folder) }
        #expect(error.file.hasSuffix("labels.yaml"))
        #expect(error.line != nil)
        #expect(error.message.contains("patient.birthday"))
    }

    @Test func brokenYAMLNamesItsFile() throws {
        let folder = try models("classes.yaml") { _ in "classes: [unclosed" }
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = try #require(throws: KnowledgeError.self) { try ExtractionKnowledge(models: folder) }
        #expect(error.file.hasSuffix("classes.yaml"))
    }

    @Test func signsOfTheClassAreCheckedByName() throws {
        let folder = try models("class_calibration.yaml") { $0.replacing("  lead:", with: "  leed:") }
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = try #require(throws: KnowledgeError.self) { try ExtractionKnowledge(models: folder) }
        #expect(error.file.hasSuffix("class_calibration.yaml"))
        #expect(error.line != nil)
        #expect(error.message.contains("leed"))
    }

    @Test func doubtAboutTheClassNeedsTwoProbabilities() throws {
        let folder = try models("class_calibration.yaml") { $0.replacing("  from: 0.05", with: "  from: 0.97") }
        defer { try? FileManager.default.removeItem(at: folder) }
        let error = try #require(throws: KnowledgeError.self) { try ExtractionKnowledge(models: folder) }
        #expect(error.message.contains("doubt"))
    }

    @Test func aNewNameNeedsNoCompiler() throws {
        let folder = try models("labels.yaml") {
            $0.replacing("  patient.dob: [", with: "  patient.dob: [came into the world, ", maxReplacements: 1)
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        var sheet = Sheet()
        sheet.write("REFERRAL REQUEST", x: 600, y: 60, height: 36)
        sheet.row(160, (100, "Patient Name: Paula Finch"), (900, "Came into the world: 01/02/1980"))
        sheet.row(210, (100, "Reason for referral: Chest pain on exertion."))
        let extractor = FieldExtractor(knowledge: try ExtractionKnowledge(models: folder))
        let found = extractor.extract([sheet.page], receivedOn: try #require(.init(iso: "2026-06-01")), secondLook: nil)
        #expect(found.referrals.first?[.patientDOB] == "1980-01-02")
    }
}
