import NormalForms
import ReferralModel
import Testing

@Suite struct TypingTests {
    @Test(arguments: [
        (FieldKey.patientDOB, "04/09/1961", FieldContent.text("1961-04-09")), (.patientDOB, "1961-04-09", .text("1961-04-09")),
        (.referralDiagnoses, "M17.11; E78.5", .list(["M17.11", "E78.5"])), (.referralDiagnoses, "m1711", .list(["M17.11"])),
        (.referralProcedures, "72148, G0283", .list(["72148", "G0283"])), (.referralUrgency, "STAT", .text("emergent")),
        (.patientState, "Washington", .text("WA")), (.patientZIP, "992011234", .text("99201-1234")), (.referralVisits, "12", .int(12)),
        (.insuranceMemberID, "w73 2202453", .text("W732202453")), (.referrerSigned, "yes", .bool(true)),
        (.referrerNPI, "1234567893", .text("1234567893")),
    ])
    func valuesComeIntoTheirNormalForm(key: FieldKey, typed: String, value: FieldContent) throws {
        #expect(try reader().normalise(typed, as: key, today: try #require(received)) == value)
    }

    @Test(arguments: [
        (FieldKey.patientDOB, "O4/09/1961"), (.patientDOB, "04/09/2031"), (.referrerNPI, "1234567890"),
        (.referralDiagnoses, "M17.11, knee"),
        (.referralDiagnoses, "Pain in right knee"), (.referralProcedures, "72148 and more"), (.referralUrgency, "urgent I think"),
        (.referralVisits, "6 or 8"), (.patientPhone, "509-876-23"), (.patientPhone, "5O9-876-2340"), (.patientLastName, "Nich0ls"),
        (.patientEmail, "name@example,com extra@x"), (.patientState, "W4"),
    ])
    func mistakesAreToldAndNotMended(key: FieldKey, typed: String) throws {
        let today = try #require(received)
        let error = #expect(throws: NormalFormError.self) { try reader().normalise(typed, as: key, today: today) }
        #expect(error?.description.contains(typed) == false)
    }

    /// What a normal form says is what it means: it reads back as itself.
    @Test(arguments: [
        (FieldKey.patientPhone, "5098762340"), (.patientZIP, "99201-1234"), (.patientState, "WA"), (.referralDate, "2025-03-10"),
        (.insuranceGroup, "8600813-010-00003"), (.patientEmail, "name@mailbox.example"), (.referralType, "second_opinion"),
    ])
    func normalFormsAreFixedPoints(key: FieldKey, value: String) throws {
        #expect(try reader().normalise(value, as: key, today: try #require(received)) == .text(value))
    }
}
