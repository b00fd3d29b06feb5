import FieldExtraction
import ReferralModel
import Testing

/// Forms that clinics and hospitals hand out to be filled in: ruled sheets, cards, captions under lines, typed brackets.
@Suite struct UnseenClinicFormTests {
    private func head(_ title: String = "REFERRAL REQUEST") -> Sheet {
        var sheet = Sheet()
        sheet.write(title, x: 500, y: 40, height: 34)
        sheet.row(110, (100, "Patient name: Ruth Calloway"), (800, "DOB: 03/14/1950"))
        return sheet
    }

    /// A consultation sheet comes back with its answer on it and has the answer's title as well.
    @Test func aFormThatAsksForMuchIsNoReport() throws {
        var sheet = Sheet()
        sheet.write("CONSULTATION REQUEST AND REPORT", x: 400, y: 40, height: 30)
        sheet.write("CONSULTATION REPORT", x: 600, y: 700, height: 24)
        let rows: [[(String, String)]] = [
            [("Patient name", "Calloway, Ruth"), ("Birth date", "03/14/1950"), ("Member ID", "H61704192")],
            [("Referring provider", "Alonzo Field, MD"), ("NPI", "1234567893"), ("Date requested", "05/20/2026")],
            [("Reason for consultation", "Dark spot on the left shoulder, growing."), ("ICD-10", "D48.5"), ("Visits", "2")],
        ]
        for (number, row) in rows.enumerated() {
            for (column, (label, value)) in row.enumerated() {
                sheet.cell(80 + 500 * column, 120 + 100 * number, 580 + 500 * column, label: label, value: value)
            }
        }
        sheet.row(760, (100, "Assessment and plan"), (600, "Impression"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientDOB] == "1950-03-14")
        #expect(referral[.referrerNPI] == "1234567893")
        #expect(referral[.insuranceMemberID] == "H61704192")
    }

    @Test func captionsInBracketsUnderTheLineAreLabels() throws {
        var sheet = Sheet()
        sheet.write("ACCESS REFERRAL", x: 600, y: 40, height: 34)
        let rows: [[(String, String)]] = [
            [("Calloway", "(last)"), ("Ruth", "(first)"), ("L", "(middle)")],
            [("03/14/1950", "(date of birth)"), ("Portuguese", "(language)"), ("MR519053", "(medical record number)")],
            [("Humana", "(primary insurance)"), ("H65249253", "(member ID)"), ("B4489", "(group)")],
            [("Alonzo Field, MD", "(referring provider)"), ("1234567893", "(NPI)"), ("05/20/2026", "(date of referral)")],
        ]
        for (number, row) in rows.enumerated() {
            let y = 140 + 100 * number
            for (column, (value, label)) in row.enumerated() {
                let x = 100 + 500 * column
                sheet.write(value, x: x + 10, y: y)
                sheet.rule(x, x + 420, y: y + 30)
                sheet.write(label, x: x, y: y + 38, height: 18)
            }
        }
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientDOB] == "1950-03-14")
        #expect(referral[.patientLanguage] == "Portuguese")
        #expect(referral[.patientMRN] == "MR519053")
        #expect(referral[.insuranceGroup] == "B4489")
    }

    @Test func twoSidesHaveTheirOwnNumbers() throws {
        var sheet = head()
        sheet.row(200, (100, "To:"), (900, "From:"))
        sheet.row(240, (100, "Rashid Thibodeaux, MD"), (900, "Mateo Nakagawa, DO"))
        sheet.row(280, (100, "Riverside Cardiology"), (900, "NPI: 1234567893"))
        sheet.row(320, (100, "Tel. 575-555-0182"), (900, "Hilltop Family Practice"))
        sheet.row(360, (100, "Fax 575-555-0109"), (900, "Coordinator Hideo C."))
        sheet.write("Reason for referral: New palpitations, please evaluate.", x: 100, y: 460)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.recipientPhone] == "5755550182")
        #expect(referral[.recipientFax] == "5755550109")
        #expect(referral[.referrerPhone] == nil)
        #expect(referral[.referrerFax] == nil)
    }

    @Test func codesAreNamedByTheirListWhereverTheyStand() throws {
        var sheet = head()
        sheet.write("Please answer", x: 100, y: 200)
        sheet.write("a) Preoperative evaluation; number of visits: 6", x: 100, y: 240)
        sheet.write("b) Tests: Ankle brachial index (CPT 93922); Venous duplex (CPT 93970)", x: 100, y: 280)
        let referral = try Extractor.referral(sheet)
        #expect(referral.fields[.referralProcedures]?.value.items == ["93922", "93970"])
    }

    @Test func aValueAtTheFootOfItsCellIsFound() throws {
        var sheet = head()
        for (column, (label, value)) in [
            ("Insurance carrier", "Cigna HealthCare"), ("Service requested", "Evaluate and treat"), ("Language", "Korean"),
        ].enumerated() {
            let x = 80 + 500 * column
            sheet.cell(x, 200, x + 500, 330)
            sheet.write(label, x: x + 10, y: 206, height: 18)
            sheet.write(value, x: x + 14, y: 298)
        }
        sheet.write("Reason for referral: New palpitations, please evaluate.", x: 100, y: 420)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.insurancePayer] == "Cigna HealthCare")
        #expect(referral[.referralService] == "Evaluate and treat")
        #expect(referral[.patientLanguage] == "Korean")
    }

    @Test func aWordOverARowOfLabelsIsAHeading() throws {
        var sheet = Sheet()
        sheet.write("Cardiology referral", x: 100, y: 40, height: 34)
        sheet.row(140, (100, "Patient"), (1350, "Prefers a call"))
        sheet.row(190, (100, "Name"), (600, "Birthdate"), (1100, "Sex"))
        sheet.row(225, (100, "Calloway, Ruth Louise"), (600, "03/14/1950"), (1100, "Female"))
        sheet.row(290, (100, "Coverage"), (1300, "Eligibility not checked"))
        sheet.row(340, (100, "Payer"), (600, "Plan"), (1100, "Policy number"))
        sheet.row(375, (100, "Health Net"), (600, "HMO"), (1100, "R04317715"))
        sheet.write("Reason for referral: New palpitations, please evaluate.", x: 100, y: 460)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientMiddleName] == "Louise")
        #expect(referral[.insurancePayer] == "Health Net")
        #expect(referral[.insuranceMemberID] == "R04317715")
    }

    /// `Health plan` is a label elsewhere; in the cell of an answer it is part of a name.
    @Test func wordsOfLabelsInTheCellOfAnAnswerAreItsOwn() throws {
        var sheet = head()
        let cells = ["Subscriber Name", "SELF", "Secondary", "TUFTS HEALTH PLAN S49918685"]
        for (column, text) in cells.enumerated() {
            let x = 80 + 380 * column
            sheet.cell(x, 200, x + 380, 250)
            sheet.write(text, x: x + 12, y: 212)
        }
        sheet.write("Reason for referral: New palpitations, please evaluate.", x: 100, y: 340)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.insurance2Payer]?.lowercased() == "tufts health plan")
        #expect(referral[.insurance2MemberID] == "S49918685")
    }

    @Test func aBadgeBesideTheTitleSaysHowSoon() throws {
        var sheet = Sheet()
        sheet.row(60, (100, "Cardiology referral"), (800, "Urgent"))
        sheet.row(400, (100, "Patient name: Ruth Calloway"), (800, "DOB: 03/14/1950"))
        sheet.write("Reason for referral: New palpitations, please evaluate.", x: 100, y: 460)
        #expect(try Extractor.referral(sheet)[.referralUrgency] == "urgent")
    }

    @Test func bracketsWithABlankAreBoxes() throws {
        var sheet = head()
        sheet.row(200, (100, "Gender ( ) F (X) M"), (900, "Interpreter needed? (X) Yes ( ) No"))
        sheet.write("Review ( ) Emergent (X) Urgent ( ) Routine", x: 100, y: 250)
        sheet.write("Reason for referral: New palpitations, please evaluate.", x: 100, y: 340)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientSex] == "male")
        #expect(referral[.patientInterpreter] == "true")
        #expect(referral[.referralUrgency] == "urgent")
    }

    @Test func aCrossBeforeALetterOfTheTwoSexesMarksIt() throws {
        var sheet = head()
        sheet.row(200, (100, "Sex: X M"), (330, "F"))
        sheet.write("Reason for referral: New palpitations, please evaluate.", x: 100, y: 340)
        #expect(try Extractor.referral(sheet)[.patientSex] == "male")
    }

    @Test func theConsultantsSignatureIsNotTheReferrers() throws {
        var sheet = head()
        sheet.write("Reason for referral: New palpitations, please evaluate.", x: 100, y: 200)
        sheet.row(300, (100, "Physician signature: Alonzo Field, MD"))
        sheet.row(600, (100, "Signature of consultant:"))
        #expect(try Extractor.referral(sheet)[.referrerSigned] == "true")
    }

    @Test func theFirstOfTwoKindsOfPhoneIsTheMainOne() throws {
        var sheet = head()
        sheet.row(200, (100, "Cell: 575-555-0173"), (600, "Home: 575-555-0125"))
        sheet.row(240, (100, "In emergency call: Marisol Villanueva"), (800, "Tel. 575-555-0135"))
        sheet.write("Reason for referral: New palpitations, please evaluate.", x: 100, y: 340)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientPhone] == "5755550173")
        #expect(referral[.patientPhoneAlt] == "5755550125")
    }

    /// `2/2` in the head of a page that names its patient as far as the pen could be read.
    @Test(arguments: ["Page 2 of 2", "2/2"]) func aSecondPageStaysWithItsFirst(_ number: String) throws {
        var first = Sheet()
        first.write("NEW PATIENT REFERRAL", x: 500, y: 40, height: 34)
        first.row(110, (100, "Patient name: Stellan Nakagawa"), (800, "DOB: 03/14/1950"))
        first.write("Referring provider: Alonzo Field, MD", x: 100, y: 160)
        first.write("Reason for referral: New palpitations, please evaluate.", x: 100, y: 210)
        var second = Sheet(2)
        second.row(40, (500, "NEW PATIENT REFERRAL"), (1500, number))
        second.row(110, (100, "Patient name: Stellan Makacawa"))
        second.blur("Makacawa", confidence: 0.6)
        second.row(160, (100, "Insurance company: Humana"), (800, "Member ID: H61704192"))
        second.write("Diagnosis: I48.91 Atrial fibrillation", x: 100, y: 210)
        let referral = try Extractor.referral(first, second)
        #expect(referral[.insuranceMemberID] == "H61704192")
    }

    @Test func aSheetWithAVisitNoteBehindItMayBeTheRequest() throws {
        var sheet = Sheet()
        sheet.write("FAX", x: 600, y: 60, height: 40)
        sheet.row(200, (100, "To: Riverside Cardiology"), (900, "From: Hilltop Family Practice"))
        sheet.row(250, (100, "Fax: (503) 555-0177"), (900, "Phone: (503) 555-0141"))
        sheet.row(300, (100, "Pages: 2"), (900, "Date: 05/20/2026"))
        sheet.row(450, (100, "Patient: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(500, (100, "Diagnosis: I48.91 Atrial fibrillation"))
        sheet.row(550, (100, "Reason for referral: New palpitations, please evaluate."))
        sheet.row(700, (100, "Confidentiality notice: intended only for the recipient named above."))
        var note = Sheet(2)
        note.write("OFFICE VISIT NOTE", x: 600, y: 60, height: 34)
        note.row(200, (100, "Assessment and plan"))
        note.row(250, (100, "Physical exam"), (600, "Vital signs"))
        note.row(300, (100, "Review of systems"), (600, "Past medical history"))
        let referral = try Extractor.referral(sheet, note)
        #expect(referral[.patientDOB] == "1950-03-14")
        #expect(referral.fields[.referralDiagnoses]?.value.items == ["I48.91"])
    }
}

/// What is printed stays as it is printed.
@Suite struct PrintedSpellingTests {
    private func referral(payer: String, plan: String = "HMO") throws -> Referral {
        var sheet = Sheet()
        sheet.write("REFERRAL REQUEST", x: 500, y: 40, height: 34)
        sheet.row(110, (100, "Patient name: Ruth Calloway"), (800, "DOB: 03/14/1950"))
        sheet.row(160, (100, "Insurance company: \(payer)"), (900, "Plan: \(plan)"))
        sheet.write("Reason for referral: New palpitations, please evaluate.", x: 100, y: 260)
        return try Extractor.referral(sheet)
    }

    @Test(arguments: ["United Healthcare", "BlueCross BlueShield of Nebraska", "BC/BS Florida"])
    func aPayerInAnotherSpellingIsKept(_ payer: String) throws { #expect(try referral(payer: payer)[.insurancePayer] == payer) }

    @Test func aSpaceThatWasMisreadIsMended() throws {
        #expect(try referral(payer: "UNITE DHEALTHCARE")[.insurancePayer] == "UnitedHealthcare")
    }

    @Test func aPlanBehindACommaIsNoPartOfThePayer() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL REQUEST", x: 500, y: 40, height: 34)
        sheet.row(110, (100, "Patient name: Ruth Calloway"), (800, "DOB: 03/14/1950"))
        sheet.write("Insurance company: Humana, Gold Plus HMO", x: 100, y: 160)
        sheet.write("Authorization number: on file PA4974678", x: 100, y: 210)
        sheet.write("Reason for referral: New palpitations, please evaluate.", x: 100, y: 260)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.insurancePayer] == "Humana")
        #expect(referral[.insurancePlan] == "Gold Plus HMO")
        #expect(referral[.insuranceAuthNumber] == "PA4974678")
    }

    @Test func whatIsLeftOfALabelIsNoPartOfThePayer() throws {
        let referral = try referral(payer: "Carrter Mutual of Omaha")
        #expect(referral[.insurancePayer] == "Mutual of Omaha")
    }

    /// The second name is no plan; the slash itself is read as a mark between words.
    @Test func twoNamesBesideASlashAreOnePayer() throws {
        #expect(try referral(payer: "TriWest / TRICARE West")[.insurancePayer] == "TriWest TRICARE West")
    }

    @Test func aShortPlanIsNotTakenForALongerOne() throws {
        #expect(try referral(payer: "Medica", plan: "Elect")[.insurancePlan] == "Elect")
    }
}

/// Letters that ask in sentences.
@Suite struct UnseenAskingLetterTests {
    private func letter(_ lines: [String]) -> Sheet {
        var sheet = Sheet()
        sheet.write("Hilltop Family Practice", x: 100, y: 60, height: 34)
        sheet.write("May 20, 2026", x: 100, y: 160)
        sheet.write("Concerning Ruth Calloway, d.o.b. 03/14/1950", x: 100, y: 230)
        sheet.write("Dear Dr. Hale,", x: 100, y: 290)
        for (number, line) in lines.enumerated() { sheet.write(line, x: 100, y: 350 + 36 * number) }
        sheet.write("Sincerely,", x: 100, y: 380 + 36 * lines.count)
        sheet.write("Alonzo Field, MD", x: 100, y: 520 + 36 * lines.count)
        return sheet
    }

    @Test func whatALetterAsksForIsFound() throws {
        let referral = try Extractor.referral(
            letter([
                "I am writing to introduce Ms. Calloway, a 76-year-old woman, and to ask for your Urology opinion.",
                "I do not consider this urgent; a routine appointment will be fine.",
                "Up five times each night with a weak stream, tamsulosin was no help.",
                "I have asked the plan for 6 visits (Evaluate and treat), and for Uroflow, CPT 51741.",
                "Coverage is through Humana Gold Plus; ID H64773221.",
            ]))
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.referralSpecialty] == "Urology")
        #expect(referral[.referralUrgency] == "routine")
        #expect(referral[.referralService] == "Evaluate and treat")
        #expect(referral[.insuranceMemberID] == "H64773221")
    }
}
