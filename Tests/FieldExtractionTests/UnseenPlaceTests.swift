import FieldExtraction
import ReferralModel
import Testing

/// Values in places that are usual on one part of a form and not on the rest.
@Suite struct UnseenPlaceTests {
    @Test func oneBoxAsksForAllOfAPatient() throws {
        var sheet = Sheet()
        sheet.write("WRITTEN ORDER", x: 600, y: 60, height: 34)
        sheet.cell(90, 140, 800, 400)
        sheet.cell(800, 140, 1600, 400)
        sheet.row(150, (100, "PATIENT NAME, ADDRESS, TELEPHONE AND MEMBER ID"), (810, "COVERAGE (primary, then secondary)"))
        sheet.row(200, (100, "Ruth Calloway"), (810, "Payer: Humana"))
        sheet.row(240, (100, "12 Alder Ct"), (810, "Plan: Gold Plus HMO"))
        sheet.row(280, (100, "Peoria, IL 61605"), (810, "2nd: State Medicaid 9290832166"))
        sheet.row(320, (100, "309-555-0189"), (810, "PA: A86963630"))
        sheet.write("H78946477", x: 100, y: 360)
        sheet.row(450, (100, "SECTION C"), (420, "Clinical justification"))
        sheet.write("Cannot walk from bed to bathroom with a cane, 5 falls in 6 weeks.", x: 100, y: 500)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientZIP] == "61605")
        #expect(referral[.patientPhone] == "3095550189")
        #expect(referral[.insuranceMemberID] == "H78946477")
        #expect(referral[.insurance2Payer] == "State Medicaid")
        #expect(referral[.insurance2MemberID] == "9290832166")
        #expect(referral[.insuranceAuthNumber] == "A86963630")
        #expect(referral[.referralReason] == "Cannot walk from bed to bathroom with a cane, 5 falls in 6 weeks.")
    }

    @Test func aValueStandsCloseBehindThatOfAnotherLabel() throws {
        var sheet = Sheet()
        sheet.write("PRIOR AUTHORIZATION REQUEST", x: 500, y: 40, height: 34)
        sheet.row(120, (100, "Member Last Name:"), (420, "Yarrow"), (700, "First Name:"), (900, "Gloria"))
        sheet.row(200, (100, "M.I."), (190, "Member ID Number"), (900, "Group No."))
        // Characters in boxes are read as high as the boxes: the gap between both is small beside them.
        sheet.write("K", x: 108, y: 226, height: 46)
        sheet.write("3KJ1NU2EG22", x: 192, y: 226, height: 46)
        sheet.row(320, (100, "Birth Date:"), (300, "09/10/1945"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.insuranceMemberID] == "3KJ1NU2EG22")
        #expect(referral[.patientMiddleName] == "K")
    }

    @Test func someRowsStandUnderTheirValues() throws {
        var sheet = Sheet()
        sheet.write("PLAN OF TREATMENT", x: 600, y: 40, height: 34)
        for (x0, x1, label, value) in [
            (100, 600, "LAST NAME", "Yarrow"), (600, 1100, "FIRST NAME", "Gloria"), (1100, 1600, "DATE OF BIRTH", "09/10/1945"),
        ] {
            sheet.cell(x0, 120, x1, 200)
            sheet.write(label, x: x0 + 10, y: 128, height: 18)
            sheet.write(value, x: x0 + 10, y: 165)
        }
        sheet.write("INITIAL ASSESSMENT: HISTORY, REASON FOR REFERRAL", x: 100, y: 240, height: 20)
        sheet.write("Frozen left shoulder, elevation limited to 80 degrees.", x: 100, y: 275)
        sheet.row(400, (100, "Rosa Field, MD"), (700, "1234567893"), (1200, "May 5, 2026"))
        sheet.row(440, (100, "Physician's name"), (700, "Physician's NPI"), (1200, "Date of order"))
        sheet.row(500, (100, "Harbor Medical Group"), (700, "785-555-0144"), (1200, "785-555-0148"))
        sheet.row(540, (100, "Group practice"), (700, "Office phone"), (1200, "Office fax"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientFirstName] == "Gloria", "in the cells above values stand below their labels")
        #expect(referral[.referrerName] == "Rosa Field, MD")
        #expect(referral[.referrerNPI] == "1234567893")
        #expect(referral[.referralDate] == "2026-05-05")
        #expect(referral[.referrerOrganization] == "Harbor Medical Group")
        #expect(referral[.referrerPhone] == "7855550144")
        #expect(referral[.referrerFax] == "7855550148")
        #expect(referral[.referralReason] == "Frozen left shoulder, elevation limited to 80 degrees.")
    }

    @Test func aLineHoldsMoreThanItsLabelAsksFor() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL FORM", x: 600, y: 60, height: 34)
        sheet.row(140, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(200, (100, "Call patient at"), (420, "218-555-0172"), (800, "218-555-0198"))
        sheet.row(260, (100, "Group #"), (420, "Subscriber Anton Calloway"), (1000, "Auth # 765750149"))
        sheet.row(320, (100, "Number of visits 2"), (800, "Service requested EVALUATION"))
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 380)
        sheet.write("Sign Rosa B. Field", x: 100, y: 440)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientPhone] == "2185550172")
        #expect(referral[.patientPhoneAlt] == "2185550198")
        #expect(referral[.insuranceHolder] == "Anton Calloway")
        #expect(referral[.insuranceGroup] == nil)
        #expect(referral[.insuranceAuthNumber] == "765750149")
        #expect(referral[.referralVisits] == "2")
        #expect(referral[.referrerSigned] == "true")
    }

    @Test func aBarMaySayTheSameTwice() throws {
        var sheet = Sheet()
        sheet.write("Request for Specialty Services", x: 500, y: 40, height: 34)
        sheet.row(140, (100, "First name"), (420, "Bertrand"), (800, "Last name"), (1100, "Yarrow"))
        sheet.row(200, (100, "Cell phone"), (420, "575-555-0181"), (800, "Other phone"), (1100, "575-555-0104"))
        sheet.row(260, (100, "Priority"), (420, "Rutina/Routine Urgente/Urgent Emergencia/STAT"))
        sheet.cell(90, 330, 1600, 370)
        sheet.write("MOTIVO DE LA CONSULTA / Reason for consultation", x: 100, y: 338)
        sheet.write("Low mood and poor sleep for 3 months. Therapy and", x: 100, y: 390)
        sheet.write("medication review.", x: 100, y: 430)
        sheet.row(500, (100, "Diagnosis, ICD-10"), (500, "F33.1"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientPhone] == "5755550181", "the first that is asked for is the main one")
        #expect(referral[.patientPhoneAlt] == "5755550104")
        #expect(referral[.referralReason] == "Low mood and poor sleep for 3 months. Therapy and medication review.")
        #expect(referral.fields[.referralUrgency]?.flagged ?? true, "one of several printed words is no answer")
    }

    @Test func primaryCareMayBeTheOneThatRefers() throws {
        var sheet = Sheet()
        sheet.write("MANAGED CARE REFERRAL", x: 500, y: 40, height: 34)
        let rows = [
            ("1. Member name (last, first, M.I.)", "Yarrow, Odessa"), ("2. Member birth date", "10-03-1988"),
            ("3. Name of referring PCP", "Rosa Field, MD"), ("4. PCP practice", "Harbor Medical Group"),
            ("5. PCP NPI number", "1234567893"), ("6. PCP telephone", "814-555-0170"), ("7. Referred to (specialist)", "Omar Hale, MD"),
            ("8. Reason for referral / findings", "Fall on outstretched hand."),
        ]
        for (index, row) in rows.enumerated() { sheet.row(120 + 50 * index, (100, row.0), (900, row.1)) }
        let referral = try Extractor.referral(sheet)
        #expect(referral[.referrerName] == "Rosa Field, MD")
        #expect(referral[.referrerOrganization] == "Harbor Medical Group")
        #expect(referral[.referrerNPI] == "1234567893")
        #expect(referral[.referrerPhone] == "8145550170")
        #expect(referral[.referralReason] == "Fall on outstretched hand.")
    }

    @Test func primaryCareIsAStrangerBesideWhoRefers() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL FORM", x: 600, y: 40, height: 34)
        let rows = [
            ("Patient name:", "Odessa Yarrow"), ("Referring provider:", "Rosa Field, MD"), ("NPI:", "1234567893"),
            ("PCP:", "Omar Hale, MD"), ("PCP NPI:", "1679576722"), ("Reason for referral:", "Dizzy spells."),
        ]
        for (index, row) in rows.enumerated() { sheet.row(120 + 50 * index, (100, row.0), (600, row.1)) }
        let referral = try Extractor.referral(sheet)
        #expect(referral[.referrerName] == "Rosa Field, MD")
        #expect(referral[.referrerNPI] == "1234567893")
    }

    @Test func codesBehindTickedBoxesAreTheDiagnoses() throws {
        var sheet = Sheet()
        sheet.write("OPEN ACCESS REQUEST", x: 500, y: 40, height: 34)
        sheet.row(120, (100, "Lakeside Digestive Clinic"), (900, "Endoscopy desk 559-555-0150"))
        sheet.row(170, (900, "Send to fax 559-555-0175"))
        sheet.row(220, (100, "Last Yarrow"), (500, "First Lowell"), (900, "MI A"))
        sheet.row(270, (100, "Insurance"), (500, "Policy ID M0299268133"))
        sheet.write("Indication", x: 100, y: 340)
        sheet.write("[ ] Z12.11 Screening [ ] Z86.010 History of polyps", x: 100, y: 390)
        sheet.write("[ ] D50.9 Iron deficiency anemia [x] K59.00 Constipation", x: 100, y: 440)
        sheet.row(500, (100, "Requesting clinician Rosa B. Field, DO"), (1000, "NPI # 1234567893"))
        let referral = try Extractor.referral(sheet)
        #expect(referral.fields[.referralDiagnoses]?.value.items == ["K59.00"])
        #expect(referral[.patientMiddleName] == "A")
        #expect(referral[.insuranceMemberID] == "M0299268133")
        #expect(referral[.insurancePayer] == nil)
        #expect(referral[.referrerName] == "Rosa B. Field, DO")
        #expect(referral[.recipientPhone] == "5595550150", "the desk is of those who ask for faxes to them")
    }

    @Test func aHeadingSaysWhoseOfficeIsMeant() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL SUMMARY", x: 500, y: 40, height: 34)
        sheet.row(120, (100, "Last name: Yarrow"), (700, "First name: Gloria"))
        sheet.write("Reason for referral: Third episode of colic this year.", x: 100, y: 170)
        sheet.write("From (sender)", x: 100, y: 240, height: 30)
        sheet.row(290, (100, "Provider: Rosa Field, MD"), (700, "NPI: 1234567893"))
        sheet.row(340, (100, "Office phone: 319-555-0126"), (700, "Office fax: 319-555-0199"))
        sheet.write("To (receiver)", x: 100, y: 410, height: 30)
        sheet.row(460, (100, "Provider: Omar Hale, MD"), (700, "NPI: 1679576722"))
        sheet.row(510, (100, "Office phone: 319-555-0164"), (700, "Office fax: 319-555-0191"))
        sheet.write("Results also to: Delia Moss, DO", x: 100, y: 580)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.referrerPhone] == "3195550126")
        #expect(referral[.referrerFax] == "3195550199")
        #expect(referral[.recipientPhone] == "3195550164")
        #expect(referral[.recipientFax] == "3195550191")
        #expect(referral[.recipientName] == "Omar Hale, MD")
        #expect(referral[.referrerNPI] == "1234567893")
    }

    @Test func aChildIsReachedThroughItsParents() throws {
        var sheet = Sheet()
        sheet.write("PROVIDER REFERRAL FOR EVALUATION", x: 400, y: 40, height: 34)
        sheet.write("Return by fax to 251-555-0153. Questions? Please call the coordinator of new patients.", x: 100, y: 100)
        sheet.write("About the child", x: 100, y: 160, height: 30)
        sheet.row(210, (100, "Child's last name: Yarrow"), (900, "First: Gloria"))
        sheet.write("Date of birth: 7/28/2022", x: 100, y: 260)
        sheet.write("Parent or legal guardian", x: 100, y: 330, height: 30)
        sheet.row(380, (100, "Name: Odessa Yarrow"), (900, "Relationship: Mother"))
        sheet.row(430, (100, "Best phone to schedule: 251-555-0116"), (900, "Second phone: 251-555-0192"))
        sheet.row(480, (100, "Child lives at: 12 Alder Ct"), (700, "City: Mobile"), (1000, "ST: AL"), (1200, "Zip: 36628"))
        sheet.write("Insurance", x: 100, y: 550, height: 30)
        sheet.row(600, (100, "Insurance: Humana"), (900, "Member ID: H12345678"))
        sheet.write("Main concern: About 6 words.", x: 100, y: 660)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Yarrow")
        #expect(referral[.patientFirstName] == "Gloria", "the parent is not the patient")
        #expect(referral[.patientPhone] == "2515550116")
        #expect(referral[.patientPhoneAlt] == "2515550192")
        #expect(referral[.patientStreet] == "12 Alder Ct")
        #expect(referral[.patientZIP] == "36628")
        #expect(referral[.recipientFax] == "2515550153")
    }

    @Test func diagnosesBehindSeveralLabelsAreOneList() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL FORM", x: 600, y: 60, height: 34)
        sheet.row(140, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.write("ICD-10 #1: I10 Essential hypertension", x: 100, y: 200)
        sheet.write("ICD-10 #2: R42 Dizziness and giddiness", x: 100, y: 260)
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 320)
        #expect(try Extractor.referral(sheet).fields[.referralDiagnoses]?.value.items == ["I10", "R42"])
    }

    @Test func aSignatureAndItsDateStandAboveTheirLabels() throws {
        var sheet = Sheet()
        sheet.write("INFUSION ORDER", x: 600, y: 40, height: 34)
        sheet.row(120, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(170, (100, "Infusion center: Lakeside Infusion Suites"), (900, "Phone: 423-555-0103"))
        sheet.write("Reason for referral: Eight swollen joints.", x: 100, y: 220)
        sheet.row(400, (100, "Rosa Field"), (1000, "04/28/2026"))
        sheet.row(440, (100, "Prescriber signature"), (1000, "Date of order"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.referralDate] == "2026-04-28")
        #expect(referral[.referrerSigned] == "true")
        #expect(referral[.patientDOB] == "1950-03-14")
    }

    /// Titles and names of practices bear such words too.
    @Test func aSpecialtyThatNoLabelAsksForIsShownToAPerson() throws {
        var sheet = Sheet()
        sheet.write("CARDIOLOGY REFERRAL FORM", x: 500, y: 60, height: 36)
        sheet.row(160, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(220, (100, "Referring provider: Rosa Field, MD"), (900, "NPI: 1234567893"))
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 340)
        let title = try #require(try Extractor.referral(sheet).fields[.referralSpecialty])
        #expect(title.value.description.lowercased() == "cardiology")
        #expect(title.flagged)
        #expect(title.confidence <= 0.9)
    }

    @Test func aPlaceIsNoServiceAndADegreeNoName() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL REQUEST", x: 600, y: 60, height: 36)
        sheet.row(160, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(220, (100, "Service: Outpatient"), (900, "Referring provider: and degree"))
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 280)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.referralService] == nil)
        #expect(referral[.referrerName] == nil)
    }
}
