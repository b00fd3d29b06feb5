import FieldExtraction
import ReferralModel
import Testing

/// Columns that have nothing to do with one another, tables with a row for each insurance, and words that are no values.
@Suite struct UnseenSidebarTests {
    @Test func aSidebarIsReadByItself() throws {
        var sheet = Sheet()
        sheet.write("Referral by message", x: 480, y: 40, height: 40)
        let sidebar: [(String, String?)] = [
            ("Patient", nil), ("Name", "Delia R. Moss"), ("Birthdate", "Sep 9, 1967"), ("Local ID", "MR147109"),
            ("Contact", "785-555-0141"),
            ("Other contact", "785-555-0186"), ("Language / interpreter", "Korean / Yes"), ("Coverage", nil), ("Payer", "Humana"),
            ("Member", "H78946477"), ("From", nil), ("Clinician", "Amelia Stone, MD"), ("Clinician NPI", "1234567893"),
            ("Clinic line", "785-555-0119"), ("Care team", nil), ("PCP of record", "Omar Field, DO"),
            ("Navigator", "Hideo F. 785-555-0107"),
        ]
        var y = 120
        for (label, value) in sidebar {
            sheet.write(label, x: 60, y: y, height: value == nil ? 24 : 18)
            y += value == nil ? 46 : 27
            if let value {
                sheet.write(value, x: 60, y: y, height: 22)
                y += 41
            }
        }
        let thread = [
            "Opened May 5, 2026", "Routed to Lakeside Neurology", "Routing fax / tel 785-555-0163 785-555-0130", "",
            "Clinical question: Numb right thumb and index finger at night", "for 9 months, splint did not help.", "",
            "Problem list codes: G56.01 Carpal tunnel syndrome, right upper limb", "", "Attached by the requesting clinic", "",
            "Medicines: sertraline 50 mg. Allergies: latex.", "", "Ruth B. Hale, MD (reviewing specialist)",
            "Thank you for the clear summary. Please have the patient seen.", "", "Visits requested: 12. Plan approval: A70406327",
            "", "Signed in the system by Amelia Stone, MD",
        ]
        for (line, text) in thread.enumerated() where !text.isEmpty { sheet.write(text, x: 520, y: 133 + 57 * line) }
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Moss")
        #expect(referral[.patientDOB] == "1967-09-09")
        #expect(referral[.patientMRN] == "MR147109")
        #expect(referral[.patientPhone] == "7855550141")
        #expect(referral[.patientPhoneAlt] == "7855550186")
        #expect(referral[.patientLanguage] == "Korean")
        #expect(referral[.patientInterpreter] == "true")
        #expect(referral[.insurancePayer] == "Humana", "a heading's word over a value is its caption")
        #expect(referral[.insuranceMemberID] == "H78946477")
        #expect(referral[.referrerName] == "Amelia Stone, MD")
        #expect(referral[.referrerPhone] == "7855550119")
        #expect(referral[.recipientName] == "Ruth B. Hale, MD", "the brackets say what she is to the referral")
        #expect(referral[.recipientFax] == "7855550163", "the label asks for the fax first")
        #expect(referral[.recipientPhone] == "7855550130", "and the navigator is one of the care team")
        #expect(referral[.referralVisits] == "12")
        #expect(referral[.insuranceAuthNumber] == "A70406327", "the number before is what the label before asked")
        #expect(
            referral[.referralReason] == "Numb right thumb and index finger at night for 9 months, splint did not help.",
            "what stands beside a sentence in another column is no part of it")
    }

    private func table(_ second: [(Int, String)]) -> Sheet {
        var sheet = Sheet()
        sheet.write("REFERRAL FORM", x: 600, y: 40, height: 34)
        sheet.row(120, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(220, (100, "CARRIER"), (600, "MEMBER ID"), (1000, "GROUP NO."), (1300, "CARD HOLDER"))
        sheet.row(262, (100, "Humana"), (600, "H78946477"), (1000, "U8559"), (1300, "Self"))
        for (x, text) in second { sheet.write(text, x: x, y: 304) }
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 420)
        return sheet
    }

    @Test func theSecondRowOfATableIsTheSecondInsurance() throws {
        let referral = try Extractor.referral(table([(100, "State Medicaid"), (600, "9290832166")]))
        #expect(referral[.insurancePayer] == "Humana")
        #expect(referral[.insuranceMemberID] == "H78946477")
        #expect(referral[.insuranceGroup] == "U8559")
        #expect(referral[.insurance2Payer] == "State Medicaid")
        #expect(referral[.insurance2MemberID] == "9290832166")
    }

    @Test func aRowWithoutANumberIsNoInsurance() throws {
        let referral = try Extractor.referral(table([(100, "Copy of card attached")]))
        #expect(referral[.insurance2Payer] == nil)
        #expect(referral[.insuranceMemberID] == "H78946477")
    }

    @Test func aSecondPayerHasItsOwnNumber() throws {
        var sheet = Sheet()
        sheet.write("CANDIDATE REFERRAL FORM", x: 500, y: 40, height: 34)
        sheet.row(120, (100, "Surname: Calloway"), (900, "Date of birth: 03/14/1950"))
        sheet.row(170, (100, "Given name(s): Ruth"), (900, "Reach at: 309-555-0163"))
        sheet.row(220, (100, "First payer: Humana"), (900, "Its ID number: H78946477"))
        sheet.row(270, (100, "Second payer: USAA Supplement"), (900, "Its ID number: VK172816"))
        sheet.write("Dialysis unit, if any", x: 100, y: 340)
        sheet.row(390, (100, "Unit: River Bend Dialysis"), (900, "Unit number: 4237"))
        sheet.write("Sending nephrologist: Amelia Stone, MD", x: 100, y: 460)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.insuranceMemberID] == "H78946477")
        #expect(referral[.insurance2Payer] == "USAA Supplement")
        #expect(referral[.insurance2MemberID] == "VK172816")
        #expect(referral[.patientPhone] == "3095550163")
        #expect(referral[.patientMRN] == nil, "the number of the unit is not the patient's")
        #expect(referral[.referrerName] == "Amelia Stone, MD")
    }

    @Test func wordsOfTheFormAreNoValues() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL FORM", x: 600, y: 40, height: 34)
        sheet.write("Date of birth: 03/14/1950", x: 100, y: 90)
        sheet.write("Patient name: this order is for home care", x: 100, y: 130)
        sheet.write("Last name: Larkspur Dr", x: 100, y: 180)
        sheet.write("City: 61605 IL", x: 100, y: 240)
        sheet.write("Insurance: L", x: 100, y: 300)
        sheet.write("Practice: stamp or print to the left", x: 100, y: 360)
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 480)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientDOB] == "1950-03-14")
        for key in [FieldKey.patientLastName, .patientFirstName, .patientCity, .insurancePayer, .referrerOrganization] {
            #expect(referral[key] == nil, "\(key.rawValue)")
        }
    }

    @Test func aWordReadTwiceInOnePlaceIsOne() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL FORM", x: 600, y: 40, height: 34)
        sheet.write("Patient name: Ruth Calloway", x: 100, y: 120)
        sheet.write("MRN:", x: 100, y: 180)
        sheet.write("1938108", x: 200, y: 180)
        sheet.write("1938108", x: 202, y: 178, height: 24)
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 260)
        #expect(try Extractor.referral(sheet)[.patientMRN] == "1938108")
    }
}
