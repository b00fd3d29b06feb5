import Foundation
import ReferralModel
import Testing

@testable import ReferralExchange

/// What other systems write, in ways that this program does not.
@Suite struct ForeignInputTests {
    private func values(_ text: String) throws -> [FieldKey: FieldContent] {
        let bytes = Array(text.utf8)
        let format = try #require(ExchangeReader.format(of: bytes))
        return try #require(try ExchangeReader.read(bytes, as: format).referrals.first).fields.mapValues(\.value)
    }

    @Test func aPlainServiceRequestBundle() throws {
        let found = try values(
            """
            {"resourceType": "Bundle", "type": "collection", "entry": [
             {"resource": {"resourceType": "Patient", "id": "p1", "name": [{"family": "Ortiz", "given": ["Ana", "Maria"]}],
              "gender": "female", "birthDate": "1961-04-09", "telecom": [{"system": "phone", "value": "(210) 555-0142"}],
              "address": [{"line": ["1 Main St"], "city": "Austin", "state": "TX", "postalCode": "78701"}]}},
             {"resource": {"resourceType": "Practitioner", "id": "d1", "name": [{"family": "Lee", "given": ["Sam"], "suffix": ["MD"]}],
              "identifier": [{"system": "http://hl7.org/fhir/sid/us-npi", "value": "1813150228"}]}},
             {"resource": {"resourceType": "Coverage", "id": "c1", "subscriberId": "H 123", "payor": [{"reference": "Organization/o1"}]}},
             {"resource": {"resourceType": "Organization", "id": "o1", "name": "Humana"}},
             {"resource": {"resourceType": "ServiceRequest", "status": "active", "intent": "order", "priority": "asap",
              "subject": {"reference": "Patient/p1"}, "requester": {"reference": "Practitioner/d1"}, "authoredOn": "2024-05-23T10:00:00Z",
              "insurance": [{"reference": "Coverage/c1"}], "code": {"text": "Cardiology consult"},
              "reasonCode": [{"text": "Chest pain", "coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "R07.9"}]}]}}]}
            """)
        let expected: [FieldKey: FieldContent] = [
            .patientLastName: .text("Ortiz"), .patientFirstName: .text("Ana"), .patientMiddleName: .text("Maria"),
            .patientSex: .text("female"), .patientDOB: .text("1961-04-09"), .patientPhone: .text("2105550142"),
            .patientStreet: .text("1 Main St"), .patientCity: .text("Austin"), .patientState: .text("TX"), .patientZIP: .text("78701"),
            .referrerName: .text("Sam Lee MD"), .referrerNPI: .text("1813150228"), .insuranceMemberID: .text("H123"),
            .insurancePayer: .text("Humana"), .referralUrgency: .text("emergent"), .referralDate: .text("2024-05-23"),
            .referralService: .text("Cardiology consult"), .referralReason: .text("Chest pain"), .referralDiagnoses: .list(["R07.9"]),
        ]
        #expect(found == expected)
    }

    @Test func aMessageWithOtherDelimitersAndOldTelephones() throws {
        let found = try values(
            """
            MSH$*!?+$EHR$CLINIC$$$20240523$$REF*I12$1$P$2.3
            RF1$P*Pending$A$*Cardiology$$$77$20240523$$$Chest pain ?F?5
            PRD$RP$Lee*Sam***Dr.$$$$$1813150228*NPI
            PID$1$$55***HOSP*MR$$Ortiz*Ana$$19610409$F$$$1 Main St**Austin*TX*78701$$(210)555-0142
            IN1$1$GOLD$9$Humana$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$$H123
            DG1$1$$R07.9*Chest pain*I10
            """.replacingOccurrences(of: "\n", with: "\r"))
        #expect(found[.referralReason] == .text("Chest pain $5"))
        #expect(found[.patientPhone] == .text("2105550142"))
        #expect(found[.patientMRN] == .text("55"))
        #expect(found[.referrerName] == .text("Dr. Sam Lee"))
        #expect(found[.referralUrgency] == .text("urgent"))
        #expect(found[.insuranceMemberID] == .text("H123"))
        #expect(found[.referralDiagnoses] == .list(["R07.9"]))
    }

    @Test func severalRequestsAreSeveralReferrals() throws {
        let request = #"{"resource": {"resourceType": "ServiceRequest", "code": {"text": "x"}}}"#
        let bundle = #"{"resourceType": "Bundle", "entry": ["# + [request, request].joined(separator: ",") + "]}"
        #expect(try ExchangeReader.read(Array(bundle.utf8), as: .fhir).referrals.count == 2)
    }

    @Test(arguments: [#"{"resourceType": "Bundle"}"#, #"{"resourceType": "Patient"}"#, "MSH|^~\\&|a|b|||2024||ADT^A01|1|P|2.5.1\r"])
    func whatIsNoReferralIsRefused(_ text: String) throws {
        let bytes = Array(text.utf8)
        let format = try #require(ExchangeReader.format(of: bytes))
        #expect { try ExchangeReader.read(bytes, as: format) } throws: { ($0 as? ReadFailure)?.code == .unsupported }
    }
}
