import Foundation
import Testing
import Validation

@Suite struct RuleBookTests {
    private func problems(_ text: String) throws -> [RuleBookError] {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("rules-\(UUID()).yaml")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return RuleBook.problems(path: file.path)
    }

    @Test(arguments: [
        (
            "rules:\n  - {check: required, field: patient.dob, severity: error}\n  - {check: require, field: patient.dob, severity: error}",
            3, "required"
        ),
        ("rules:\n  - check: required\n    field: patient.birthday\n    severity: error", 3, "patient.dob"),
        ("rules:\n  - {check: npi, field: referrer.npi, severity: fatal}", 2, "warning"),
        ("rules:\n  - {check: npi, field: referrer.npi, severity: error, sverity: error}", 2, "severity"),
        ("rules:\n  - {check: age_at_most, field: patient.dob, severity: error, years: old}", 2, "whole number"),
        ("rules:\n  - {check: npi, field: referrer.npi, severity: error, unless: {field: referral.type}}", 2, "`is`"),
        ("rules: [}", 1, "YAML"),
    ])
    func mistakesAreNamedWithTheirLine(text: String, line: Int, hint: String) throws {
        let problem = try #require(try problems(text).first)
        #expect(problem.line == line)
        #expect(problem.problem.contains(hint))
    }

    @Test func allMistakesAreToldAtOnce() throws {
        #expect(try problems("rules:\n  - {check: a}\n  - {check: npi, field: x, severity: error}\n  - 7").map(\.line) == [2, 3, 4])
    }

    @Test func aMissingFileIsNamed() {
        #expect(RuleBook.problems(path: "/nonexistent/rules.yaml").map(\.problem) == ["cannot be read"])
    }
}
