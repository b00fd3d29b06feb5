import Foundation
import NormalForms
import ReferralModel
import Testing
import Validation

private let models = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Models").path

@Suite struct ValidatorTests {
    private let received = CalendarDate(year: 2025, month: 3, day: 14)

    private func validated(_ change: (inout Referral) -> Void = { _ in }) throws -> Referral {
        var referral = complete()
        change(&referral)
        let validator = Validator(rules: try RuleBook(path: models + "/rules.yaml"), reference: try ReferenceTables(models: models))
        return validator.validate(referral, receivedOn: try #require(received))
    }

    private func complete() -> Referral {
        var referral = Referral(pages: 1...1)
        let values: [FieldKey: FieldContent] = [
            .patientLastName: .text("Nichols"), .patientFirstName: .text("Rachel"), .patientDOB: .text("1997-01-17"),
            .patientSex: .text("female"),
            .patientPhone: .text("5096467987"), .patientZIP: .text("99210"), .patientState: .text("WA"), .insurancePayer: .text("Aetna"),
            .insuranceMemberID: .text("W732202453"), .referralDate: .text("2025-03-10"), .referralUrgency: .text("urgent"),
            .referralReason: .text("Right knee pain, please evaluate."), .referralDiagnoses: .list(["M17.11"]),
            .referrerName: .text("Ann Hammond, NP"),
            .referrerNPI: .text("1234567893"), .referrerSigned: .bool(true),
        ]
        for (key, value) in values {
            referral.fields[key] = FieldValue(value, confidence: 0.99, raw: value.description, page: 1, source: .ocr)
        }
        return referral
    }

    @Test func aCompleteReferralIsReady() throws {
        let result = try validated()
        #expect(result.findings.map(\.code) == [])
        #expect(result.disposition == .ready)
    }

    @Test(arguments: FieldKey.allCases.filter(\.isRequired))
    func eachRequiredFieldIsMissed(key: FieldKey) throws {
        let result = try validated { $0.fields[key] = nil }
        #expect(result.findings.contains { $0.code == "missing:" + key.rawValue && $0.severity == .error })
        #expect(result.disposition == .needsReview)
    }

    @Test func inkThatCannotBeReadIsNotMissing() throws {
        let result = try validated {
            $0.fields[.patientDOB] = nil
            $0.illegible = [.patientDOB]
        }
        #expect(result.findings.map(\.code) == ["illegible:patient.dob"])
    }

    @Test func aRequiredValueInDoubtWaitsForAPerson() throws {
        let result = try validated { $0.fields[.insuranceMemberID]?.flagged = true }
        #expect(result.findings.map(\.code) == ["doubtful:insurance.member_id"])
        #expect(result.disposition == .needsReview)
    }

    @Test func anNPIThatFailsItsCheckDigitIsInvalidAndFlagged() throws {
        let result = try validated { $0.fields[.referrerNPI]?.value = .text("1234567890") }
        #expect(result.findings.map(\.code) == ["invalid:referrer.npi"])
        #expect(result.fields[.referrerNPI]?.flagged == true)
    }

    @Test func aSelfReferralNeedsNoReferringProvider() throws {
        let result = try validated {
            $0.fields[.referralType] = FieldValue(.text("self"), confidence: 1, raw: "Self", source: .checkbox)
            for key in [FieldKey.referrerName, .referrerNPI, .referrerSigned] { $0.fields[key] = nil }
        }
        #expect(result.disposition == .ready)
    }

    @Test(arguments: [
        (FieldKey.patientDOB, FieldContent.text("2025-03-20"), "implausible:patient.dob"),
        (.patientDOB, .text("1901-01-01"), "implausible:patient.dob"),
        (.referralDate, .text("2025-04-10"), "implausible:referral.date"),
        (.referralDate, .text("1996-01-01"), "contradiction:referral.date"),
        (.referralDiagnoses, .list(["M17.11", "M99.999"]), "invalid:referral.diagnoses[]"),
        (.patientPhone, .text("0096467987"), "invalid:patient.phone"),
        (.referrerSigned, .bool(false), "unsigned"), (.referralDiagnoses, .list(["N40.0"]), "contradiction:patient.sex"),
    ])
    func impossibleValuesAreFound(key: FieldKey, value: FieldContent, code: String) throws {
        let result = try validated { $0.fields[key]?.value = value }
        #expect(result.findings.contains { $0.code == code && $0.severity == .error })
        #expect(result.disposition == .needsReview)
    }

    @Test(arguments: [
        (FieldKey.patientZIP, FieldContent.text("10001"), "contradiction:patient.zip"),
        (.insuranceMemberID, .text("W73"), "implausible:insurance.member_id"),
        (.referralReason, .text("Left knee pain."), "contradiction:referral.diagnoses[]"),
    ])
    func oddValuesAreToldButPass(key: FieldKey, value: FieldContent, code: String) throws {
        let result = try validated { $0.fields[key]?.value = value }
        #expect(result.findings.map(\.code) == [code])
        #expect(result.disposition == .ready)
    }

    @Test func messagesCarryNoValues() throws {
        let result = try validated {
            $0.fields[.referrerNPI]?.value = .text("1234567890")
            $0.fields[.patientDOB]?.value = .text("2025-03-20")
            $0.fields[.patientLastName] = nil
        }
        for finding in result.findings { #expect(!finding.message.contains { $0.isNumber }) }
    }

    @Test func aRejectedReferralStaysRejected() throws {
        #expect(try validated { $0.disposition = .rejected }.disposition == .rejected)
    }
}
