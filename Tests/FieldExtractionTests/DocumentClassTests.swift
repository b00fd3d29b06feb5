import FieldExtraction
import ReferralModel
import Testing

@Suite struct DocumentClassTests {
    private func isHandedToAPerson(_ found: DocumentExtraction) -> Bool {
        found.isClassInDoubt && !found.referrals.isEmpty && found.referrals.allSatisfy { $0.findings.map(\.code) == ["doubtful:class"] }
    }

    @Test func anEmptyPageGoesToAPerson() throws {
        let found = try Extractor.extract(Sheet())
        #expect(found.documentClass == .other(.unknown))
        #expect(isHandedToAPerson(found))
    }

    @Test func aCoverSheetWithNothingBehindGoesToAPerson() throws {
        var sheet = Sheet()
        sheet.write("FAX COVER SHEET", x: 600, y: 60, height: 40)
        sheet.row(200, (100, "To: Riverside Cardiology"), (900, "From: Hilltop Family Practice"))
        sheet.row(250, (100, "Fax: (503) 555-0177"), (900, "Phone: (503) 555-0141"))
        sheet.row(300, (100, "Pages: 4"), (900, "Date: 05/20/2026"))
        sheet.row(400, (100, "Confidentiality notice: intended only for the recipient named above."))
        let found = try Extractor.extract(sheet)
        #expect(found.documentClass == .other(.coverOnly))
        #expect(isHandedToAPerson(found))
    }

    @Test func aCoverSheetThatIsTheRequestIsAReferral() throws {
        var sheet = Sheet()
        sheet.write("FAX", x: 600, y: 60, height: 40)
        sheet.row(200, (100, "To: Riverside Cardiology"), (900, "From: Hilltop Family Practice"))
        sheet.row(250, (100, "Fax: (503) 555-0177"), (900, "Phone: (503) 555-0141"))
        sheet.row(300, (100, "Pages: 1"), (900, "Date: 05/20/2026"))
        sheet.row(380, (100, "Re: new patient referral"))
        sheet.row(450, (100, "Patient: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(500, (100, "Insurance: Medicare Part B"), (900, "Member ID: 1EG4TE5MK73"))
        sheet.row(550, (100, "Diagnosis: I48.91 Atrial fibrillation"))
        sheet.row(600, (100, "Reason for referral: New palpitations, please evaluate."))
        sheet.row(700, (100, "Confidentiality notice: intended only for the recipient named above."))
        let found = try Extractor.extract(sheet)
        #expect(found.documentClass == .referral)
        let referral = try #require(found.referrals.first)
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientDOB] == "1950-03-14")
        #expect(referral[.insuranceMemberID] == "1EG4TE5MK73")
    }

    /// Names, numbers and a diagnosis as on a request, and a sentence that says what it is not.
    @Test func whatSaysThatItIsNoOrderIsOtherMail() throws {
        func sheet(_ last: String) -> Sheet {
            var sheet = Sheet()
            sheet.write("LAKESHORE HEALTH PLAN", x: 400, y: 60, height: 34)
            sheet.row(200, (100, "To: Ann Field, MD"), (700, "Fax: (503) 555-0177"))
            sheet.row(250, (100, "Member: Calloway, Ruth"), (700, "DOB: 03/14/1950"))
            sheet.row(300, (100, "Member ID: H61704192"), (700, "Phone: (503) 555-0178"))
            sheet.row(350, (100, "Diagnosis: E11.9 Type 2 diabetes"))
            sheet.row(400, (100, "Service: Diabetic eye exam"), (700, "Procedure code: 92250"))
            sheet.write(last, x: 100, y: 480)
            return sheet
        }
        let request = try Extractor.extract(sheet("Please see her within two weeks. Reason for referral: blurred vision."))
        #expect(request.documentClass == .referral)
        let notice = try Extractor.extract(sheet("For quality programs only. This is not an order. No action is needed."))
        #expect(notice.documentClass == .other(.unknown))
    }

    @Test func aNoticeOfAnAdmissionIsOtherMail() throws {
        var sheet = Sheet()
        sheet.write("HARBOR REGIONAL MEDICAL CENTER", x: 400, y: 60, height: 34)
        sheet.write("EMERGENCY VISIT NOTIFICATION", x: 400, y: 120, height: 30)
        sheet.row(200, (100, "Notice to PCP"), (500, "Alonzo Field, MD"))
        sheet.row(250, (100, "Patient name"), (500, "Calloway, Ruth"))
        sheet.row(300, (100, "DOB"), (500, "03/14/1950"))
        sheet.row(350, (100, "Insurance"), (500, "Humana"))
        sheet.row(400, (100, "Reason for visit"), (500, "HIP PAIN AFTER FALL"))
        sheet.write("This notice is sent automatically because the patient named you as primary care provider. No reply is", x: 100, y: 480)
        sheet.write("needed. A discharge summary will follow by separate fax when it is signed.", x: 100, y: 515)
        let found = try Extractor.extract(sheet)
        #expect(found.documentClass == .other(.unknown))
    }

    @Test func whatAPlanPaysIsOtherMail() throws {
        var sheet = Sheet()
        sheet.write("VERIFICATION OF BENEFITS", x: 500, y: 60, height: 34)
        let rows = [
            ("Provider", "Alonzo Field, MD"), ("Provider NPI", "1234567893"), ("Subscriber", "Ruth Calloway"),
            ("Date of birth", "03/14/1950"), ("Member ID", "H78946477"), ("Group", "771204"), ("Payer", "Humana"),
            ("Status", "Active coverage"),
            ("Plan begins", "01/01/2026"), ("Referral required", "Yes, from PCP"),
        ]
        for (index, row) in rows.enumerated() { sheet.row(160 + 45 * index, (100, row.0), (500, row.1)) }
        sheet.row(660, (100, "Service type"), (500, "In network"), (800, "Out of network"), (1200, "Deductible remaining"))
        sheet.row(700, (100, "Specialist visit"), (500, "$45 copay"), (800, "40 %"), (1200, "$412.18"))
        let found = try Extractor.extract(sheet)
        #expect(found.documentClass == .other(.unknown))
        #expect(found.referrals.isEmpty || found.isClassInDoubt)
    }

    @Test func aReportAtTheEndOfTherapyIsANote() throws {
        var sheet = Sheet()
        sheet.write("PHYSICAL THERAPY DISCHARGE SUMMARY", x: 500, y: 60, height: 34)
        sheet.row(160, (100, "Patient"), (400, "Ruth Calloway"), (900, "DOB"), (1100, "03/14/1950"))
        sheet.row(205, (100, "Referring provider"), (400, "Alonzo Field, MD"), (900, "Fax"), (1100, "503-555-0141"))
        sheet.row(250, (100, "Diagnosis"), (400, "M54.50 Low back pain"), (900, "Visits"), (1100, "9 of 10"))
        sheet.row(295, (100, "Insurance"), (400, "Humana"), (900, "NPI"), (1100, "1234567893"))
        sheet.write("Course of care: strength improved. Goals met. Discharged from therapy to a home exercise program.", x: 100, y: 380)
        sheet.write("No further visits are planned. Thank you for the opportunity to care for Ruth.", x: 100, y: 415)
        let found = try Extractor.extract(sheet)
        #expect(found.documentClass == .other(.consultNote))
        #expect(found.referrals.isEmpty || found.isClassInDoubt)
    }

    @Test func aPlanThatChecksItsDirectoryIsOtherMail() throws {
        var sheet = Sheet()
        sheet.write("QUARTERLY PROVIDER ATTESTATION", x: 500, y: 60, height: 34)
        sheet.write("Review how you are listed in our directory, mark changes, sign and return this page within 30 days.", x: 100, y: 150)
        let rows = [
            ("Practice", "Hilltop Family Practice"), ("Service address", "12 Alder Ct"), ("City, state, ZIP", "Boise, ID 83714"),
            ("Appointment phone", "208-555-0141"), ("Office fax", "208-555-0177"),
        ]
        for (index, row) in rows.enumerated() { sheet.row(220 + 45 * index, (100, row.0), (500, row.1)) }
        sheet.row(500, (100, "Provider"), (500, "NPI"), (800, "Specialty"), (1200, "New patients"))
        sheet.row(545, (100, "Alonzo Field, MD"), (500, "1234567893"), (800, "Cardiology"), (1200, "By referral"))
        let found = try Extractor.extract(sheet)
        #expect(found.documentClass == .other(.unknown))
        #expect(found.referrals.isEmpty || found.isClassInDoubt)
    }

    @Test func aReferralFromAnAdmissionStaysOne() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL AT DISCHARGE", x: 600, y: 60, height: 34)
        sheet.row(140, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.write("Referred to: Riverside Cardiology", x: 100, y: 190)
        sheet.write("Reason for referral: New palpitations. She was admitted to our ward; a discharge summary will follow.", x: 100, y: 240)
        sheet.row(290, (100, "Insurance: Humana"), (900, "Member ID: H78946477"))
        sheet.row(340, (100, "Referring provider: Amelia Stone, MD"), (900, "NPI: 1234567893"))
        let found = try Extractor.extract(sheet)
        #expect(found.documentClass == .referral)
        #expect(!found.referrals.isEmpty)
    }

    @Test func aListOfWhatIsEnclosedMakesNoVisitNote() throws {
        var sheet = Sheet()
        sheet.write("CANCER CENTER NEW PATIENT", x: 500, y: 60, height: 36)
        sheet.row(140, (100, "Please enclose:"))
        sheet.row(190, (100, "[x] Progress note"), (800, "[ ] Pathology report"))
        sheet.row(240, (100, "[x] Operative report"), (800, "[x] Lab results"))
        sheet.row(290, (100, "[ ] Discharge summary"), (800, "[ ] Office note"))
        sheet.row(400, (100, "Last name: Calloway"), (800, "First name: Ruth"), (1250, "DOB: 03/14/1950"))
        sheet.row(450, (100, "Street: 12 Alder Ct"), (800, "Phone: (503) 555-0190"))
        sheet.row(500, (100, "Primary insurance: Medicare Part B"), (800, "Policy number: 1EG4TE5MK73"))
        sheet.row(550, (100, "Diagnosis: C50.911"))
        sheet.row(600, (100, "Sending physician: Amelia Stone, MD"), (1000, "NPI: 1234567893"))
        sheet.row(650, (100, "Physician signature:"))
        let found = try Extractor.extract(sheet)
        #expect(found.documentClass != .other(.consultNote))
        #expect(!found.referrals.isEmpty, "it is read, whether or not a person is asked what it is")
    }

    @Test func whatAPayerHasApprovedIsNoReferral() throws {
        var sheet = Sheet()
        sheet.write("Notice of Authorization", x: 500, y: 60, height: 36)
        sheet.row(140, (100, "Granite Health Plan, Utilization Management"))
        sheet.row(200, (100, "We have reviewed the request below and find that it meets criteria."))
        sheet.row(260, (100, "Member: Ruth Calloway"), (900, "Date of birth: 03/14/1950"))
        sheet.row(310, (100, "Member ID: P798206460"), (900, "Authorization no.: A75857026"))
        sheet.row(360, (100, "Requesting provider: Amelia Stone, MD"), (900, "NPI: 1234567893"))
        sheet.row(410, (100, "Servicing provider: Victor Hale, MD"))
        sheet.row(460, (100, "Diagnosis: R10.9"), (900, "Units approved: 3"))
        sheet.row(560, (100, "This is not a guarantee of payment. No action is needed."))
        #expect(try Extractor.extract(sheet).documentClass != .referral)
    }

    @Test func theSameOddsWhateverTheOrderOfPages() throws {
        var note = Sheet(1)
        note.write("PROGRESS NOTE", x: 500, y: 60, height: 36)
        note.row(160, (100, "Patient: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        note.row(220, (100, "Chief complaint: palpitations"))
        note.row(280, (100, "Review of systems: negative"))
        note.row(340, (100, "Assessment and plan: refer to cardiology"))
        var form = Sheet(2)
        form.write("REFERRAL REQUEST", x: 500, y: 60, height: 36)
        form.row(160, (100, "Patient Name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        form.row(220, (100, "Member ID: 1EG4TE5MK73"), (900, "Referring provider: Amelia Stone, MD"))
        form.row(280, (100, "Reason for referral: palpitations"))
        let forward = try Extractor.extract(note, form)
        let backward = try Extractor.extract(form, note)
        #expect(forward.documentClass == .referral)
        #expect(forward.classConfidence == backward.classConfidence)
    }

    /// A change of treatment that somebody else has ordered, for its signature.
    @Test func anOrderToBeSignedIsOtherMail() throws {
        var sheet = Sheet()
        sheet.write("Three Rivers Home Health", x: 100, y: 40, height: 30)
        sheet.write("PHYSICIAN'S TELEPHONE ORDER", x: 500, y: 120, height: 30)
        sheet.row(200, (100, "Patient: Calloway, Ruth"), (900, "Date of birth: 03/14/1950"))
        sheet.row(250, (100, "Physician: Rosa Field, MD"), (900, "NPI: 1234567893"))
        sheet.row(300, (100, "Primary diagnosis: Z47.1 Aftercare following joint replacement surgery"))
        sheet.row(350, (100, "Order: Continue physical therapy twice a week for 3 weeks."))
        sheet.row(400, (100, "I authorize the above as a change to the plan of care."))
        sheet.row(450, (100, "Physician signature"), (900, "Date signed"))
        #expect(try Extractor.extract(sheet).documentClass != .referral)
    }
}
