import FieldExtraction
import ReferralModel
import Testing

/// Tables and cells that put a value elsewhere than beside or under its label.
@Suite struct UnseenTableTests {
    @Test func labelsAtTheFootOfTheirCellsHaveTheirValuesAbove() throws {
        var sheet = Sheet()
        sheet.write("EDUCATION AND NUTRITION REFERRAL", x: 500, y: 40, height: 34)
        let rows: [[(String, String, Int, Int)]] = [
            [("CALLOWAY", "Last name", 100, 600), ("RUTH", "First name", 600, 1000), ("03/14/1950", "Date of birth", 1000, 1500)],
            [("HUMANA", "Health insurance", 100, 600), ("H78946477", "Insurance ID", 600, 1000), ("", "Group", 1000, 1500)],
        ]
        for (number, row) in rows.enumerated() {
            let top = 140 + 110 * number
            for (value, label, left, right) in row {
                sheet.cell(left, top, right, top + 100)
                if !value.isEmpty { sheet.write(value, x: left + 20, y: top + 18) }
                sheet.write(label, x: left + 20, y: top + 68, height: 20)
            }
        }
        sheet.write("Reason for referral: New onset, wants a meal plan.", x: 100, y: 420)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientFirstName] == "Ruth")
        #expect(referral[.patientDOB] == "1950-03-14")
        #expect(referral[.insurancePayer] == "HUMANA")
        #expect(referral[.insuranceMemberID] == "H78946477")
        #expect(referral[.insuranceGroup] == nil, "an empty place is empty, whatever stands in the next row")
    }

    @Test func aColumnSaysWhoseAValueIs() throws {
        var sheet = Sheet()
        sheet.write("OUTGOING REFERRAL", x: 600, y: 40, height: 34)
        sheet.row(120, (100, "Patient: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(200, (420, "Referral From"), (1000, "Referral To"))
        let rows = [
            ("Provider", "Alonzo Field, MD", "Noriko Hale, DO"), ("NPI", "1234567893", "1679576722"),
            ("Facility", "Hilltop Family Practice", "Riverside Cardiology"), ("Specialty", "Internal Medicine", "Cardiology"),
            ("Phone", "208-555-0111", "208-555-0125"), ("Fax", "208-555-0188", "208-555-0179"),
        ]
        for (index, row) in rows.enumerated() { sheet.row(250 + 45 * index, (100, row.0), (420, row.1), (1000, row.2)) }
        sheet.write("Reason for referral: Palpitations.", x: 100, y: 600)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.referrerName] == "Alonzo Field, MD")
        #expect(referral[.referrerNPI] == "1234567893")
        #expect(referral[.referrerOrganization] == "Hilltop Family Practice")
        #expect(referral[.referrerPhone] == "2085550111")
        #expect(referral[.referrerFax] == "2085550188")
        #expect(referral[.recipientName] == "Noriko Hale, DO")
        #expect(referral[.recipientOrganization] == "Riverside Cardiology")
        #expect(referral[.recipientPhone] == "2085550125")
        #expect(referral[.recipientFax] == "2085550179")
        #expect(referral[.recipientSpecialty] == "Cardiology")
    }

    @Test func twoInsurancesSideBySideAreNotMixed() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL FORM", x: 600, y: 40, height: 34)
        sheet.row(120, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.write("INSURANCE", x: 100, y: 190)
        sheet.row(240, (400, "Primary"), (900, "Secondary"))
        sheet.row(285, (100, "Company"), (400, "Humana"), (900, "USAA Supplement"))
        sheet.row(330, (100, "ID number"), (400, "H78946477"), (900, "MT151756"))
        sheet.row(375, (100, "Group no."), (400, "35796-33"))
        sheet.write("Reason for referral: Palpitations.", x: 100, y: 480)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.insurancePayer] == "Humana")
        #expect(referral[.insuranceMemberID] == "H78946477")
        #expect(referral[.insuranceGroup] == "35796-33")
        #expect(referral[.insurance2Payer] == "USAA Supplement")
        #expect(referral[.insurance2MemberID] == "MT151756")
    }

    /// Exams with three boxes each; the lines in `ticked` have their last one ticked.
    private func exams(ticked: Set<Int>) -> Sheet {
        var sheet = Sheet()
        sheet.write("BREAST IMAGING ORDER", x: 600, y: 40, height: 34)
        sheet.row(120, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(200, (100, "Exam"), (500, "CPT"), (700, "R"), (800, "L"), (900, "Both"))
        let lines = [("Screening mammogram", "77067"), ("Diagnostic mammogram", "77066"), ("Ultrasound, limited", "76642")]
        for (index, line) in lines.enumerated() {
            let last = ticked.contains(index) ? "[x]" : "[ ]"
            sheet.row(250 + 45 * index, (100, line.0), (500, line.1), (700, "[ ]"), (800, "[ ]"), (900, last))
        }
        sheet.write("Reason for referral: Breast pain.", x: 100, y: 480)
        return sheet
    }

    @Test func inATableOfExamsOnlyWhatIsTickedIsOrdered() throws {
        let referral = try Extractor.referral(exams(ticked: [1]))
        #expect(referral.fields[.referralProcedures]?.value.items == ["77066"])
        #expect(referral[.referralService] == nil)
    }

    @Test func inATableOfExamsWithNothingTickedNothingIsOrdered() throws {
        #expect(try Extractor.referral(exams(ticked: [])).fields[.referralProcedures] == nil)
    }

    @Test func whoIsTickedInAListOfSpecialistsIsMeant() throws {
        var sheet = Sheet()
        sheet.write("PHYSICIAN REFERRAL ORDER", x: 600, y: 40, height: 34)
        sheet.row(120, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.write("REFER TO (choose one)", x: 100, y: 200)
        for (index, line) in ["[ ] First available provider", "[ ] Odessa Moss, MD", "[x] Rosa Hale, DO"].enumerated() {
            sheet.write(line, x: 100, y: 250 + 45 * index)
        }
        sheet.row(450, (100, "Referring provider: Alonzo Field, MD"), (900, "NPI: 1234567893"))
        sheet.write("Reason for referral: Knee pain.", x: 100, y: 500)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.recipientName] == "Rosa Hale, DO")
        #expect(referral[.referrerName] == "Alonzo Field, MD")
    }

    @Test func whoTreatsNowRefersWhereAnotherIsReferredTo() throws {
        var sheet = Sheet()
        sheet.write("WORK INJURY REFERRAL", x: 600, y: 40, height: 34)
        sheet.row(120, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.write("REFER TO", x: 100, y: 190)
        sheet.row(240, (100, "Provider: Noriko Hale, DO"), (900, "Facility: Riverside Spine Institute"))
        sheet.write("Reason for referral: Back pain after a fall.", x: 100, y: 320)
        sheet.row(420, (100, "Treating provider: Alonzo Field, MD"), (900, "NPI: 1234567893"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.recipientName] == "Noriko Hale, DO")
        #expect(referral[.referrerName] == "Alonzo Field, MD")
        #expect(referral[.referrerNPI] == "1234567893")
    }

    @Test func theNumberOfAReferralIsNotItsAuthorization() throws {
        var sheet = Sheet()
        sheet.write("OUTGOING REFERRAL", x: 600, y: 40, height: 34)
        sheet.row(120, (100, "Patient: Ruth Calloway"), (900, "Referral No: 981754104"))
        sheet.row(170, (100, "DOB: 03/14/1950"), (900, "Sex: F MRN: 00308498"))
        sheet.row(240, (100, "Auth Number: 956540919"), (900, "Visits Allowed: 2"))
        sheet.row(290, (100, "Insurance: Humana"), (900, "Member ID: H78946477"))
        sheet.write("Remarks: Palpitations at night, please evaluate the rhythm.", x: 100, y: 360)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.insuranceAuthNumber] == "956540919")
        #expect(referral[.patientDOB] == "1950-03-14")
        #expect(referral[.patientSex] == "female")
        #expect(referral[.patientMRN] == "00308498")
        #expect(referral[.referralReason] == "Palpitations at night, please evaluate the rhythm.")
    }

    @Test func ofConditionsWithTheirCodesOnlyTheTickedAreTheDiagnoses() throws {
        var sheet = Sheet()
        sheet.write("REHABILITATION REFERRAL", x: 600, y: 40, height: 34)
        sheet.row(120, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(200, (100, "Condition"), (700, "ICD-10"))
        let lines = [
            ("[ ] Old infarction", "I25.2"), ("[x] Emphysema", "J43.9"), ("[ ] Stable angina", "I20.9"), ("[x] Fibrosis", "J84.10"),
        ]
        for (index, line) in lines.enumerated() { sheet.row(250 + 45 * index, (100, line.0), (700, line.1)) }
        sheet.write("Reason for referral: Endurance and oxygen teaching.", x: 100, y: 480)
        #expect(try Extractor.referral(sheet).fields[.referralDiagnoses]?.value.items == ["J43.9", "J84.10"])
    }

    @Test func aPlanWhoseNameIsCutShortIsNoOtherStates() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL FORM", x: 600, y: 40, height: 34)
        sheet.row(120, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(170, (100, "Payer: Blue Cross Blue Shield of North"), (1000, "Member ID: YPP889L70428"))
        sheet.write("Reason for referral: Palpitations.", x: 100, y: 260)
        let payer = try Extractor.referral(sheet)[.insurancePayer]
        #expect(payer == nil || payer == "Blue Cross Blue Shield of North")
    }

    @Test func aRunningHeadKeepsAPacketTogether() throws {
        var first = Sheet()
        first.write("Riverside Digestive Clinic New Patient Referral Packet 1 / 2", x: 100, y: 40)
        first.row(150, (100, "Referring provider: Alonzo Field, MD"), (900, "NPI: 1234567893"))
        first.row(200, (100, "Practice: Hilltop Family Practice"), (900, "Fax: 208-555-0188"))
        first.write("Reason for referral: Cramping for 8 weeks.", x: 100, y: 280)
        first.write("Diagnosis: K59.00 Constipation", x: 100, y: 330)
        var second = Sheet(2)
        second.write("Riverside Digestive Clinic New Patient Referral Packet 2 / 2", x: 100, y: 40)
        second.row(150, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        second.row(200, (100, "Insurance: Humana"), (900, "Member ID: H78946477"))
        let found = try Extractor.extract(first, second)
        #expect(found.referrals.count == 1)
        #expect(found.referrals.first?[.patientLastName] == "Calloway")
        #expect(found.referrals.first?[.referrerName] == "Alonzo Field, MD")
    }

    @Test func aPlanInBracketsBehindItsPayerIsThePlan() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL FORM", x: 600, y: 40, height: 34)
        sheet.row(120, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.write("Insurance: Aetna (Open Choice PPO)", x: 100, y: 180)
        sheet.write("Reason for referral: Palpitations.", x: 100, y: 240)
        sheet.write("HEALTH PLAN USE ONLY", x: 100, y: 400)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.insurancePayer] == "Aetna")
        #expect(referral[.insurancePlan] == "Open Choice PPO")
    }
}
