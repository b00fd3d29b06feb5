import Foundation
import ReferralModel
import Testing

/// What other systems see of the model: keys, codes and the JSON of values.
@Suite struct ContractFormTests {
    @Test func thereAre44FieldsAndTwelveAreRequired() {
        #expect(FieldKey.allCases.count == 44)
        #expect(FieldKey.allCases.filter(\.isRequired).count == 12)
    }

    @Test func columnsAreIdentifiers() {
        #expect(FieldKey.patientDOB.column == "patient_dob")
        #expect(FieldKey.referralDiagnoses.column == "referral_diagnoses")
        #expect(Set(FieldKey.allCases.map(\.column)).count == FieldKey.allCases.count)
    }

    @Test func onlyKeysWithBracketsAreLists() {
        #expect(FieldKey.allCases.filter(\.isList) == [.referralDiagnoses, .referralProcedures])
    }

    @Test(arguments: [FieldContent.text("00123"), .int(6), .bool(true), .list(["M17.11", "M25.561"]), .list([])])
    func contentSurvivesJSON(content: FieldContent) throws {
        let json = try JSONEncoder().encode([content])
        #expect(try JSONDecoder().decode([FieldContent].self, from: json) == [content])
    }

    @Test func fieldsAreAnObjectByKey() throws {
        let referral = Referral(
            pages: 1...2, fields: [.patientDOB: FieldValue(.text("1961-04-09"), confidence: 0.98, raw: "04/09/61", source: .ocr)])
        let json = try JSONEncoder().encode(referral)
        let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        let fields = try #require(object["fields"] as? [String: Any])
        #expect(Array(fields.keys) == ["patient.dob"])
        #expect(try JSONDecoder().decode(Referral.self, from: json) == referral)
    }

    @Test func findingCodesFollowTheContract() {
        #expect(Finding(.missing, field: .insuranceMemberID, severity: .error, message: "").code == "missing:insurance.member_id")
        #expect(Finding(.unsigned, field: .referrerSigned, severity: .error, message: "").code == "unsigned")
        #expect(Finding(.transmission, detail: "missing_page", severity: .error, message: "").code == "transmission:missing_page")
    }

    @Test func documentClassIsWrittenAsItsKind() throws {
        for documentClass in [DocumentClass.referral] + DocumentClass.OtherKind.allCases.map(DocumentClass.other) {
            let json = try JSONEncoder().encode([documentClass])
            #expect(try JSONDecoder().decode([DocumentClass].self, from: json) == [documentClass])
        }
        #expect(DocumentClass.other(.labResult).name == "other")
    }
}
