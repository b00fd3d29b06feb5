import NormalForms
import ReferralModel
import Testing

@Suite struct ReadingTests {
    @Test(arguments: [
        ("04/09/1961", "1961-04-09"), ("4-9-61", "1961-04-09"), ("04091961", "1961-04-09"), ("July 28, 1953", "1953-07-28"),
        ("28 July 1953", "1953-07-28"), ("26-Oct-2024", "2024-10-26"), ("1953-07-28", "1953-07-28"), ("0 4 0 9 1 9 6 1", "1961-04-09"),
        ("O4/O9/l961", "1961-04-09"), ("12/07/2024 8:25 AM", "2024-12-07"), ("March 3rd, 2001", "2001-03-03"),
        ("12JAN1988", "1988-01-12"), ("1/17/1997 (28 y.o.)", "1997-01-17"), ("1/17/1997  Age: 28", "1997-01-17"),
        ("04/09/1961, 63 years", "1961-04-09"), ("04109/1961", "1961-04-09"), ("04/0911961", "1961-04-09"), ("0410911961", "1961-04-09"),
        ("|0|4|0|9|1|9|6|1|", "1961-04-09"), ("04 / 09 / 1961", "1961-04-09"), ("Mon, July 28, 1953", "1953-07-28"),
        ("2/29/2000", "2000-02-29"), ("04.09.24", "2024-04-09"), ("04/09/26", "1926-04-09"),
    ])
    func datesOfBirth(text: String, iso: String) throws {
        #expect(try first(text, as: .patientDOB)?.value == .text(iso))
    }

    @Test(arguments: [
        "13/13/2020", "02/30/2020", "509-876-2340", "Smith", "12/2024", "", "2/29/2001", "0409196", "01/02/2024 - 01/31/2024",
    ])
    func whatIsNoDateIsRefused(text: String) throws {
        #expect(try first(text, as: .patientDOB) == nil)
    }

    @Test func aBirthInTheFutureIsNotBelieved() throws {
        #expect(try #require(try first("04/09/2031", as: .patientDOB)).plausibility < 0.2)
        #expect(try #require(try first("04/09/1861", as: .patientDOB)).plausibility < 0.2)
    }

    @Test func aDayFirstDateIsReadWithDoubt() throws {
        let reading = try #require(try first("28/07/1953", as: .patientDOB))
        #expect(reading.value == .text("1953-07-28"))
        #expect(reading.repairs == [.order] && reading.plausibility < 0.6)
    }

    @Test(arguments: [
        ("(509) 876-2340", "5098762340"), ("509.876.2340", "5098762340"), ("+1 509 876 2340", "5098762340"),
        ("5 0 9 8 7 6 2 3 4 0", "5098762340"),
        ("509-876-2340 ext 12", "5098762340"), ("509-876-2340x12", "5098762340"),
        ("509-876-2340 (cell)", "5098762340"), ("1-509-876-2340", "5098762340"), ("509 876-234O", "5098762340"),
        ("(5O9) 876-2340", "5098762340"),
    ])
    func phones(text: String, digits: String) throws {
        #expect(try first(text, as: .patientPhone)?.value == .text(digits))
    }

    @Test(arguments: ["876-2340", "Rite Aid 3140 260-555-0124", "50987623401234", "n/a", "509-876-2340 Fax 509-876-2341"])
    func whatIsNoPhoneIsRefused(text: String) throws {
        #expect(try first(text, as: .patientPhone) == nil)
    }

    @Test func anNPIWithAWrongCheckDigitIsReportedAsPrinted() throws {
        #expect(try first("1234567893", as: .referrerNPI)?.plausibility == 1)
        let wrong = try #require(try first("1234567890", as: .referrerNPI))
        #expect(wrong.value == .text("1234567890") && wrong.plausibility < 0.2)
    }

    @Test func everySingleWrongDigitOfAnNPIIsFound() {
        let digits = Array("1234567893")
        for place in digits.indices {
            for other in "0123456789" where other != digits[place] {
                var changed = digits
                changed[place] = other
                #expect(!NPI.isValid(String(changed)))
            }
        }
    }

    @Test(arguments: [
        ("M17.11", ["M17.11"]), ("Unilateral primary osteoarthritis, right knee (M17.11)", ["M17.11"]),
        ("I10 Essential (primary) hypertension", ["I10"]),
        ("110 Essential (primary) hypertension", ["I10"]), ("R51.9 Headache, unspecified; H53.2 Diplopia", ["R51.9", "H53.2"]),
        ("M1711", ["M17.11"]), ("E78.5, E11.9", ["E78.5", "E11.9"]), ("112.9 Hypertensive chronic kidney disease with stage 1", ["I12.9"]),
        ("Pain in right knee", ["M25.561"]), ("M17. 11", ["M17.11"]), ("M17 .11", ["M17.11"]), ("M 17.11", ["M17.11"]),
        ("Pain in riqht knee", []), ("Unilateral primary osteoarthritls, right knee", ["M17.11"]), ("M54.5 Low back pain", ["M54.5"]),
        ("ICD-10: E11.65, E78.2", ["E11.65", "E78.2"]), ("Stage 3b chronic kidney disease N18.32", ["N18.32"]), ("GS6.03", ["G56.03"]),
    ])
    func diagnoses(text: String, codes: [String]) throws {
        #expect((try first(text, as: .referralDiagnoses)?.value.items ?? []) == codes)
    }

    @Test(arguments: ["110", "72148", "pain", "Stage 3b", "12/04/2024", "(509) 876-2340", "SELF"])
    func whatIsNoDiagnosisIsRefused(text: String) throws {
        #expect(try first(text, as: .referralDiagnoses) == nil)
    }

    @Test func aRepairedCodeSaysSo() throws {
        #expect(try #require(try first("110 Essential (primary) hypertension", as: .referralDiagnoses)).repairs == [.character])
    }

    @Test(arguments: [
        ("72148 Lumbar Spine w/o", ["72148"]), ("73721-RT", ["73721"]), ("G0283", ["G0283"]), ("97112, 97116", ["97112", "97116"]),
    ])
    func procedures(text: String, codes: [String]) throws {
        #expect(try first(text, as: .referralProcedures)?.value == .list(codes))
    }

    @Test(arguments: [
        (FieldKey.referralUrgency, "STAT", "emergent"), (.referralUrgency, "Urgent (within 7 days)", "urgent"),
        (.referralUrgency, "Non-urgent", "routine"),
        (.referralUrgency, "Standard", "routine"), (.referralUrgency, "STAT (call Referral Center)", "emergent"),
        (.patientSex, "F", "female"), (.referralType, "2nd opinion", "second_opinion"),
        (.referralUrgency, "Urgent (within 24 hours)", "urgent"), (.referralUrgency, "Routlne", "routine"),
        (.referralUrgency, "Emergent / STAT (same day)", "emergent"), (.referralUrgency, "Routine - next available", "routine"),
        (.patientSex, "Sex: F", "female"), (.patientSex, "Femaie", "female"),
    ])
    func choices(key: FieldKey, text: String, value: String) throws {
        #expect(try first(text, as: key)?.value == .text(value))
    }

    @Test(arguments: [
        (FieldKey.referralUrgency, "Routine Urgent STAT"), (.patientSex, "M F"), (.patientSex, "Male Female"), (.referralUrgency, "Spine"),
        (.patientInterpreter, "Yes No"), (.referralVisits, "2 times a week for 6 weeks"), (.patientEmail, "www.example.com"),
    ])
    func whatNamesNoSingleValueIsRefused(key: FieldKey, text: String) throws {
        #expect(try first(text, as: key) == nil)
    }

    @Test(arguments: [("Yes", true), ("No interpreter needed", false), ("Not required", false), ("Required", true)])
    func flags(text: String, value: Bool) throws {
        #expect(try first(text, as: .patientInterpreter)?.value == .bool(value))
    }

    @Test(arguments: [
        ("Rnunez@Example.com", "rnunez@example.com"), ("r.nunez@mailbox.example", "r.nunez@mailbox.example"),
        ("rnunez©example.com", "rnunez@example.com"), ("rnunez@example,com", "rnunez@example.com"),
        ("rnunez@example com", "rnunez@example.com"),
        ("rnunezQexample.com", "rnunez@example.com"), ("r nunez @ example.com", "rnunez@example.com"),
    ])
    func mailAddresses(text: String, address: String) throws {
        #expect(try first(text, as: .patientEmail)?.value == .text(address))
    }

    @Test func aLetterBesideADigitMakesAnAddressLessBelievable() throws {
        let plain = try #require(try first("cardin51@mailbox.example", as: .patientEmail))
        let mixed = try #require(try first("cardins1@mailbox.example", as: .patientEmail))
        #expect(plain.plausibility == 1 && mixed.plausibility < 0.6)
    }

    @Test(arguments: [("6 visits", 6), ("x 12", 12), ("twelve", 12), ("l", 1), ("Twenty", 20)])
    func counts(text: String, count: Int) throws {
        #expect(try first(text, as: .referralVisits)?.value == .int(count))
    }

    @Test(arguments: [
        ("O'CONNOR", "O'Connor"), ("NICHOLS III", "Nichols III"), ("VANDER MEER", "Vander Meer"), ("MCALLISTER", "McAllister"),
        ("SMITH-JONES JR.", "Smith-Jones Jr"), ("de la Cruz", "de la Cruz"), ("Nich0ls", "Nichols"),
    ])
    func names(text: String, name: String) throws {
        #expect(try first(text, as: .patientLastName)?.value == .text(name))
    }

    @Test func aMisreadNPIHasItsOnlyRepairAsSecondReading() throws {
        let today = ReadingContext(receivedOn: try #require(received))
        // 1234567893 with its last digit read as 8, which OCR takes for 3, 0 and 6.
        let readings = try reader().read("1234567898", as: .referrerNPI, context: today)
        #expect(readings.first?.value == .text("1234567898"))
        #expect(readings.allSatisfy { $0.plausibility < 0.2 })
        for other in readings.dropFirst() { #expect(NPI.isValid(other.value.description) && other.repairs == [.character]) }
    }

    @Test func memberIDsAreWeighedByTheirPayersPattern() throws {
        let fits = try #require(try first("W732202453", as: .insuranceMemberID, payer: "Aetna"))
        let misread = try #require(try first("W73220Z453", as: .insuranceMemberID, payer: "Aetna"))
        #expect(fits.plausibility > misread.plausibility)
        #expect(misread.value == .text("W73220Z453"))
    }

    @Test func zipCodesAreHeldAgainstTheState() throws {
        let here = ReadingContext(receivedOn: try #require(received), state: "WA")
        #expect(try reader().read("99210", as: .patientZIP, context: here).first?.plausibility == 1)
        #expect(try #require(try reader().read("10001", as: .patientZIP, context: here).first).plausibility < 0.5)
    }
}
