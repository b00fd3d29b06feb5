import NormalForms
import ReferralModel
import TestSupport
import Testing

@Suite struct ReadingTests {
    @Test(arguments: [
        ("04/09/1961", "1961-04-09"), ("4-9-61", "1961-04-09"), ("04091961", "1961-04-09"), ("July 28, 1953", "1953-07-28"),
        ("28 July 1953", "1953-07-28"), ("26-Oct-2024", "2024-10-26"), ("1953-07-28", "1953-07-28"), ("0 4 0 9 1 9 6 1", "1961-04-09"),
        ("O4/O9/l961", "1961-04-09"), ("12/07/2024 8:25 AM", "2024-12-07"), ("March 3rd, 2001", "2001-03-03"),
    ])
    func datesOfBirth(text: String, iso: String) throws {
        #expect(try first(text, as: .patientDOB)?.value == .text(iso))
    }

    @Test(arguments: ["13/13/2020", "02/30/2020", "509-876-2340", "Smith", "12/2024", ""])
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
        ("509-876-2340 ext 12", "5098762340"), ("(5O9) 876-2340", "5098762340"),
    ])
    func phones(text: String, digits: String) throws {
        #expect(try first(text, as: .patientPhone)?.value == .text(digits))
    }

    @Test(arguments: ["876-2340", "Rite Aid 3140 260-555-0124", "50987623401234", "n/a"])
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
        ("Pain in right knee", ["M25.561"]),
    ])
    func diagnoses(text: String, codes: [String]) throws {
        #expect(try first(text, as: .referralDiagnoses)?.value == .list(codes))
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
    ])
    func choices(key: FieldKey, text: String, value: String) throws {
        #expect(try first(text, as: key)?.value == .text(value))
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

    @Test func typedValuesAreNotRepaired() throws {
        let today = try #require(received)
        #expect(try reader().normalise("04/09/1961", as: .patientDOB, today: today) == .text("1961-04-09"))
        #expect(throws: NormalFormError.self) { try reader().normalise("O4/09/1961", as: .patientDOB, today: today) }
        #expect(throws: NormalFormError.self) { try reader().normalise("1234567890", as: .referrerNPI, today: today) }
    }

    /// Whatever a fax says, no reader may trap.
    @Test func mutatedTextNeverTraps() throws {
        let reader = try reader()
        let context = ReadingContext(receivedOn: try #require(received), state: "WA", payer: "Aetna")
        var generator = SeededGenerator(seed: 20_250_314)
        let seeds = [
            "04/09/1961", "(509) 876-2340", "M17.11 Pain", "O'Connor, Mary-Ann J.", "name@example.com", "1 2 3", "July 28, 1953", "I10",
            "99201-1234",
        ]
        let alphabet = Array("0123456789OIlSB|/-.,()@# \u{301}é漢🙂\u{0}\n")
        for _ in 0..<400 {
            var text = Array(seeds[Int(generator.next() % UInt64(seeds.count))])
            for _ in 0..<Int(generator.next() % 6) {
                let place = Int(generator.next() % UInt64(text.count + 1))
                if place < text.count, generator.next() % 3 == 0 {
                    text.remove(at: place)
                } else {
                    text.insert(alphabet[Int(generator.next() % UInt64(alphabet.count))], at: place)
                }
                if text.isEmpty { text = ["x"] }
            }
            for key in FieldKey.allCases {
                for reading in reader.read(String(text), as: key, context: context) {
                    #expect((0...1).contains(reading.plausibility))
                    if key.type == .date { #expect(CalendarDate(iso: reading.value.description) != nil) }
                }
            }
        }
    }
}
