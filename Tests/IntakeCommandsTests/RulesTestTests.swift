import Foundation
import NormalForms
import ReferralModel
import TestSupport
import Testing
import Validation

@testable import IntakeCommands

@Suite("Rules held against saved referrals")
struct RulesTestTests {
    private static let models = SampleFax.root.appending(path: "Models")

    private func validator(_ change: (String) -> String = { $0 }) throws -> Validator {
        let path = FileManager.default.temporaryDirectory.appending(path: "rules-\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: path) }
        try change(String(contentsOf: Self.models.appending(path: "rules.yaml"), encoding: .utf8))
            .write(to: path, atomically: true, encoding: .utf8)
        return Validator(rules: try RuleBook(path: path.path), reference: try ReferenceTables(models: Self.models.path))
    }

    /// A line as `intake extract --json` prints it, of a referral that the rules of the repository have judged.
    private func saved(_ validator: Validator, _ day: CalendarDate, change: (inout Referral) -> Void = { _ in }) throws -> String {
        var referral = Referral(pages: 1...2)
        referral.fields[.patientLastName] = FieldValue(
            .text("Calloway"), confidence: 0.99, flagged: false, raw: "Calloway", page: 1, box: nil, source: .ocr)
        referral.illegible = [.patientDOB]
        change(&referral)
        let judged = ExtractedReferral(validator.validate(referral, receivedOn: day))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return #"{"file": "a.pdf", "class": "referral", "referrals": ["# + String(decoding: try encoder.encode(judged), as: UTF8.self)
            + "]}\n"
    }

    @Test("The rules that judged it find nothing new, doubt of the class and of the wire included")
    func unchanged() throws {
        let day = try #require(CalendarDate(iso: "2026-06-01"))
        let rules = try validator()
        let line = try saved(rules, day) {
            $0.findings = [.classInDoubt, Finding(.transmission, detail: "missing_page", severity: .error, message: "m")]
        }
        let files = try SavedFiles.parse(line, path: "s")
        #expect(files.count == 1 && files[0].referrals.count == 1)
        #expect(files[0].referrals[0].codes.isSuperset(of: ["doubtful:class", "transmission:missing_page", "illegible:patient.dob"]))
        #expect(files[0].referrals.compactMap { RuleTestRow(files[0].file, $0, rules, receivedOn: day) }.isEmpty)
    }

    @Test("A rule taken away shows as a finding that goes")
    func changed() throws {
        let day = try #require(CalendarDate(iso: "2026-06-01"))
        let line = try saved(try validator(), day)
        let file = try #require(try SavedFiles.parse(line, path: "s").first)
        let code = try #require(file.referrals[0].codes.sorted().first { $0.hasPrefix("missing:") })
        var without = file.referrals[0]
        without.codes.remove(code)
        let row = try #require(RuleTestRow("a.pdf", without, try validator(), receivedOn: day))
        #expect(row.added == [code])
        #expect(row.removed.isEmpty)
        without.codes.insert("missing:nothing.known")
        without.codes.insert(code)
        #expect(RuleTestRow("a.pdf", without, try validator(), receivedOn: day)?.removed == ["missing:nothing.known"])
    }

    @Test(
        "What is no saved referral is named with its line, without a value",
        arguments: [
            ("{}\n", "s:1: not a line"), ("\n\nnothing\n", "s:3: not a line"),
            (
                #"{"file": "a", "referrals": [{"pages": [0, 1], "status": "ready", "fields": {}, "findings": []}]}"#,
                "s:1: pages must be two numbers"
            ),
            (
                #"{"file": "a", "referrals": [{"pages": [1, 1], "status": "ready", "fields": {"patient.dob": {"value": "secret", "confidence": 1, "flagged": false}}, "findings": []}]}"#,
                "s:1: there is no field 'patient.dob' with a value of this type"
            ),
        ])
    func garbled(text: String, message: String) throws {
        let failure = try #require(throws: CommandFailure.self) { try SavedFiles.parse(text, path: "s") }
        #expect(failure.message.hasPrefix(message))
        #expect(!failure.message.contains("secret"))
        #expect(failure.status == .badInput)
    }
}
