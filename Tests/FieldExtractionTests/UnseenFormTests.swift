import FieldExtraction
import ReferralModel
import Testing

/// Forms that nobody has tuned anything for: each is drawn here with wording and geometry of its own.
@Suite struct UnseenFormTests {
    @Test func columnsSideBySideWithoutLines() throws {
        var sheet = Sheet()
        sheet.write("NEW PATIENT REFERRAL FORM", x: 560, y: 60, height: 36)
        sheet.row(140, (100, "Referred By"), (900, "Referred To"))
        sheet.row(190, (100, "Provider: Amelia Stone, OD"), (900, "Specialist: Victor Hale, MD"))
        sheet.row(230, (100, "Practice: Clearview Optometry"), (900, "Practice: Lakeside Retina Associates"))
        sheet.row(270, (100, "Phone: (503) 555-0141"), (900, "Phone: (503) 555-0177"))
        sheet.row(310, (100, "Fax: (503) 555-0142"), (900, "Fax: (503) 555-0178"))
        sheet.row(350, (100, "NPI: 1234567893"))
        sheet.row(430, (100, "Patient Information"))
        sheet.row(480, (100, "Name (First MI Last): Ruth E Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(520, (100, "Best phone: 503-555-0190"), (900, "Gender: [ ] M [x] F"))
        sheet.row(560, (100, "Address: 12 Alder Ct"), (900, "City, State, Zip: Salem, OR 97301"))
        sheet.row(640, (100, "Insurance Information"))
        sheet.row(690, (100, "Plan name: Medicare Part B"), (900, "Policy #: 1EG4TE5MK73"))
        sheet.row(770, (100, "Today's date: 05/20/2026"), (900, "Priority: [ ] Routine [x] Urgent [ ] Emergent"))
        sheet.row(820, (100, "Diagnosis: H35.31 Nonexudative age-related macular degeneration"))
        sheet.row(870, (100, "Reason for consult: Sudden distortion of central vision in the right eye."))
        sheet.row(960, (100, "Provider signature:"))
        sheet.scrawl(420, 930, 700, 985)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientFirstName] == "Ruth")
        #expect(referral[.patientDOB] == "1950-03-14")
        #expect(referral[.patientSex] == "female")
        #expect(referral[.patientPhone] == "5035550190")
        #expect(referral[.patientStreet] == "12 Alder Ct")
        #expect(referral[.patientCity] == "Salem")
        #expect(referral[.patientZIP] == "97301")
        #expect(referral[.referrerName] == "Amelia Stone, OD")
        #expect(referral[.referrerOrganization] == "Clearview Optometry")
        #expect(referral[.referrerPhone] == "5035550141")
        #expect(referral[.referrerFax] == "5035550142")
        #expect(referral[.referrerNPI] == "1234567893")
        #expect(referral[.recipientName] == "Victor Hale, MD")
        #expect(referral[.recipientOrganization] == "Lakeside Retina Associates")
        #expect(referral[.recipientPhone] == "5035550177")
        #expect(referral[.recipientFax] == "5035550178")
        #expect(referral[.insurancePayer] == "Medicare Part B")
        #expect(referral[.insuranceMemberID] == "1EG4TE5MK73")
        #expect(referral[.referralUrgency] == "urgent")
        #expect(referral[.referralDate] == "2026-05-20")
        #expect(referral[.referralReason] == "Sudden distortion of central vision in the right eye.")
        #expect(referral[.referrerSigned] == "true")
    }

    @Test func labelsUnderLinesAndBelowValues() throws {
        var sheet = Sheet()
        sheet.write("Home Health Referral", x: 600, y: 60, height: 36)
        let cells: [(Int, Int, Int, String, String)] = [
            (100, 150, 560, "Patient Last Name", "Okafor"), (560, 150, 1000, "First Name", "Daniel"),
            (1000, 150, 1600, "Date of Birth", "11/02/1948"),
            (100, 230, 560, "Home Phone", "(602) 555-0133"), (560, 230, 1000, "Sex", "Male"),
            (1000, 230, 1600, "Language Spoken", "English"),
            (100, 310, 560, "Primary Insurance", "Humana"), (560, 310, 1000, "Member ID", "H12345678"),
            (1000, 310, 1600, "Group Number", "X0042"),
            (100, 390, 560, "Ordering Physician", "Lena Brandt, MD"), (560, 390, 1000, "NPI", "1679576722"),
            (1000, 390, 1600, "Office Phone", "602-555-0101"),
            (100, 470, 560, "Emergency Contact", "Grace Okafor"), (560, 470, 1000, "Contact Phone", "602-555-0199"),
            (1000, 470, 1600, "Order Date", "04/28/2026"),
            (100, 550, 560, "Start of Care", "05/05/2026"), (560, 550, 1000, "ICD-10", "I50.22"), (1000, 550, 1600, "Urgency", "STAT"),
        ]
        for (x0, y0, x1, label, value) in cells { sheet.cell(x0, y0, x1, label: label, value: value) }
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Okafor")
        #expect(referral[.patientFirstName] == "Daniel")
        #expect(referral[.patientDOB] == "1948-11-02")
        #expect(referral[.patientPhone] == "6025550133")
        #expect(referral[.patientSex] == "male")
        #expect(referral[.patientLanguage] == "English")
        #expect(referral[.insurancePayer] == "Humana")
        #expect(referral[.insuranceMemberID] == "H12345678")
        #expect(referral[.insuranceGroup] == "X0042")
        #expect(referral[.referrerName] == "Lena Brandt, MD")
        #expect(referral[.referrerNPI] == "1679576722")
        #expect(referral[.referrerPhone] == "6025550101")
        #expect(referral[.referralDate] == "2026-04-28")
        #expect(referral[.referralDiagnoses] == "I50.22")
        #expect(referral[.referralUrgency] == "emergent")
    }

    @Test func letterInOtherWords() throws {
        var sheet = Sheet()
        sheet.write("Maple Street Pediatrics", x: 600, y: 60, height: 34)
        sheet.write("44 Maple Street, Boise, ID 83702 | Phone 208-555-0120 | Fax 208-555-0121", x: 300, y: 110)
        sheet.write("April 2, 2026", x: 100, y: 200)
        sheet.write("Noah Grant, MD", x: 100, y: 260)
        sheet.write("Treasure Valley Neurology Associates", x: 100, y: 290)
        sheet.write("Regarding: Miles T. Avery, DOB 02/17/2011", x: 100, y: 360)
        sheet.write("Dear Dr. Grant,", x: 100, y: 420)
        sheet.write("I am writing to refer my patient for neurology evaluation.", x: 100, y: 480)
        sheet.write("He has had three unprovoked seizures since January and an abnormal EEG.", x: 100, y: 512)
        sheet.write("Diagnosis: Epilepsy, unspecified (G40.909). Please see him on an urgent basis.", x: 100, y: 572)
        sheet.write("He is insured through Cigna, policy number U1234567801, group 3345567.", x: 100, y: 632)
        sheet.write("His mother can be reached at 208-555-0166. The family resides at 9 Fern Ln, Boise, ID 83704.", x: 100, y: 664)
        sheet.write("Kind regards,", x: 100, y: 740)
        sheet.scrawl(100, 770, 420, 830)
        sheet.write("Iris Cole, NP", x: 100, y: 850)
        sheet.write("NPI: 1234567893", x: 100, y: 882)
        sheet.write("cc: Paul Reed, MD", x: 100, y: 940)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Avery")
        #expect(referral[.patientFirstName] == "Miles")
        #expect(referral[.patientDOB] == "2011-02-17")
        #expect(referral[.patientPhone] == "2085550166")
        #expect(referral[.patientStreet] == "9 Fern Ln")
        #expect(referral[.insurancePayer] == "Cigna")
        #expect(referral[.insuranceMemberID] == "U1234567801")
        #expect(referral[.insuranceGroup] == "3345567")
        #expect(referral[.referralDiagnoses] == "G40.909")
        #expect(referral[.referralUrgency] == "urgent")
        #expect(referral[.referralDate] == "2026-04-02")
        #expect(referral[.referralReason]?.contains("three unprovoked seizures") == true)
        #expect(referral[.referrerName] == "Iris Cole, NP")
        #expect(referral[.referrerNPI] == "1234567893")
        #expect(referral[.referrerOrganization] == "Maple Street Pediatrics")
        #expect(referral[.referrerSigned] == "true")
        #expect(referral[.recipientName] == "Noah Grant, MD")
        #expect(referral[.recipientOrganization] == "Treasure Valley Neurology Associates")
    }

    @Test func gridWithTheValueToTheRight() throws {
        var sheet = Sheet()
        sheet.write("BEHAVIORAL HEALTH REFERRAL", x: 560, y: 60, height: 34)
        let rows: [(String, String, String, String)] = [
            ("Client Name", "SANTOS, MARIA L", "Client DOB", "7/9/1992"), ("Mobile", "415-555-0188", "Alt phone", "415-555-0189"),
            ("Mailing address", "77 Pine St Apt 4, Oakland, CA 94607", "Interpreter", "Yes"),
            ("Payer", "Kaiser Permanente", "Subscriber ID", "012345678"),
            ("Referring clinician", "Owen Park, LCSW", "Clinician NPI", "1234567893"),
            ("Clinic phone", "415-555-0110", "Clinic fax", "415-555-0111"),
            ("Date of request", "03-30-2026", "Priority level", "Routine"), ("ICD-10 codes", "F41.1, F33.1", "Sessions requested", "8"),
            ("Guarantor", "Luis Santos", "Pharmacy", "Main Drug 415-555-0100"),
        ]
        for (number, row) in rows.enumerated() {
            let y = 150 + number * 50
            for (x0, x1) in [(100, 380), (380, 900), (900, 1180), (1180, 1620)] { sheet.cell(x0, y, x1, y + 50) }
            sheet.row(y + 12, (110, row.0), (390, row.1), (910, row.2), (1190, row.3))
        }
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Santos")
        #expect(referral[.patientFirstName] == "Maria")
        #expect(referral[.patientDOB] == "1992-07-09")
        #expect(referral[.patientPhoneAlt] == "4155550189" || referral[.patientPhoneAlt] == "4155550188")
        #expect(referral[.patientStreet] == "77 Pine St Apt 4")
        #expect(referral[.patientCity] == "Oakland")
        #expect(referral[.patientInterpreter] == "true")
        #expect(referral[.insurancePayer] == "Kaiser Permanente")
        #expect(referral[.insuranceMemberID] == "012345678")
        #expect(referral[.referrerName] == "Owen Park, LCSW")
        #expect(referral[.referrerNPI] == "1234567893")
        #expect(referral[.referrerPhone] == "4155550110")
        #expect(referral[.referrerFax] == "4155550111")
        #expect(referral[.referralDate] == "2026-03-30")
        #expect(referral[.referralUrgency] == "routine")
        #expect(referral[.referralDiagnoses] == "F41.1; F33.1")
        #expect(referral[.referralVisits] == "8")
    }

    @Test func inkWithoutWordsIsIllegibleNotMissing() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL REQUEST", x: 600, y: 60, height: 36)
        sheet.row(160, (100, "Patient Name: Paula Finch"), (900, "DOB: 01/02/1980"))
        sheet.row(210, (100, "Phone:"), (900, "Insurance Co.: Aetna"))
        sheet.scrawl(200, 200, 480, 240)
        sheet.row(260, (100, "Policy No.:"), (900, "Referring Doctor: Ken Ito, MD"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Finch")
        #expect(referral.illegible.contains(.patientPhone))
        #expect(!referral.illegible.contains(.insuranceMemberID))
        #expect(referral[.insuranceMemberID] == nil)
    }
}
