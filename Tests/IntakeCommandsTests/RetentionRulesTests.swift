import ArgumentParser
import Foundation
import ReferralStore
import TestSupport
import Testing

@testable import IntakeCommands

@Suite("Classes of retention")
struct RetentionRulesTests {
    private let good = "classes:\n  quarantined: {keep: 2 years, values: destroyed, basis: x}\n"

    @Test("The file of the repository has every class, and minors are kept until they are of age")
    func shipped() throws {
        let rules = try RetentionRules.read(models: SampleFax.root.appending(path: "Models"))
        #expect(Set(rules.map(\.class)) == Set(RetentionRule.Class.allCases))
        #expect(rules.count == RetentionRule.Class.allCases.count)
        #expect(rules.first { $0.class == .minor }?.untilAge.map { $0 >= 21 } == true)
        #expect(try RetentionRules.parse(good, path: "r") == [RetentionRule(.quarantined, keep: "2 years", basis: "x")])
    }

    @Test(
        "A mistake is named with its line",
        arguments: [
            ("classes:\n  quarantine: {keep: 2 years, values: destroyed, basis: x}\n", "r:2: there is no class 'quarantine'"),
            ("classes:\n  quarantined: {keep: soon, values: destroyed, basis: x}\n", "r:2: keep is a number"),
            ("classes:\n  quarantined:\n    keep: 0 years\n    values: destroyed\n    basis: x\n", "r:3: keep is a number"),
            ("classes:\n  quarantined:\n    keep: 1 year\n    values: gone\n    basis: x\n", "r:4: values is"),
            ("classes:\n  quarantined:\n    keep: 1 year\n    values: kept\n", "r:2: basis says"),
            ("classes:\n  quarantined:\n    keep: 1 year\n    until: 5\n    values: kept\n    basis: x\n", "r:4: 'until' is not known"),
            ("classes:\n  quarantined:\n    keep: 1 year\n    until_age: old\n    values: kept\n    basis: x\n", "r:4: until_age is"),
            ("classes: {}\nkeep: 1\n", "r:1: 'classes:' is expected"), ("a: [", "r: the file is not well-formed"),
        ])
    func mistakes(text: String, message: String) {
        let error = #expect(throws: CommandFailure.self) { try RetentionRules.parse(text, path: "r") }
        #expect(error?.status == .badInput)
        #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
    }

    @Test("A key in the configuration is never shown")
    func secret() throws {
        let catalog = try CommandCatalog(help: IntakeCommand._dumpHelp())
        let found = try SettingsMerger(catalog: catalog, environment: ["INTAKE_MASTER_KEY": "c2VjcmV0"]).completed(["status"])
        #expect(found.arguments == ["status", "--master-key=c2VjcmV0"])
        #expect(throws: (any Error).self) {
            try IntakeCommand.parseAsRoot(["status", "--master-key", "x", "--master-key-file", "y"])
        }
    }
}
