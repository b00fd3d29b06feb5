import FieldExtraction
import ReferralModel
import Testing

/// Letters, and forms whose blanks stand in sentences.
@Suite struct UnseenSentenceTests {
    private func sentences(otherCoverage: String) -> Sheet {
        var sheet = Sheet()
        sheet.write("PHYSICIAN ORDER FOR HOME CARE REFERRAL", x: 500, y: 40, height: 34)
        sheet.write("On May 5, 2026 I order the agency named above to see my patient", x: 100, y: 120)
        sheet.row(180, (100, "Tobias M. Moss"), (700, "who was born February 15, 1946"), (1250, "chart number"))
        sheet.row(240, (100, "MR260295"), (400, "and who now stays at 1467 Alder Ave, Peoria, IL 61605"))
        sheet.write("The telephone there is 309-555-0177 or 309-555-0187", x: 100, y: 300)
        sheet.row(400, (100, "Bills go to Humana under number H78946477"), (1000, "group"))
        sheet.row(460, (100, "860468"), (400, "other coverage \(otherCoverage)"))
        sheet.write("The one who decides for the patient is", x: 800, y: 460)
        sheet.row(520, (100, "Beatrix Moss"), (500, "daughter, telephone 309-555-0109"))
        return sheet
    }

    @Test func blanksInSentencesAreReadByTheWordsBeforeThem() throws {
        let referral = try Extractor.referral(sentences(otherCoverage: "State Medicaid 9290832166"))
        #expect(referral[.referralDate] == "2026-05-05", "the day before what the writer does on it")
        #expect(referral[.patientLastName] == "Moss")
        #expect(referral[.patientDOB] == "1946-02-15")
        #expect(referral[.patientMRN] == "MR260295", "a blank may be on the next line")
        #expect(referral[.patientStreet] == "1467 Alder Ave")
        #expect(referral[.patientZIP] == "61605")
        #expect(referral[.patientPhone] == "3095550177", "not the daughter's, though a label stands before hers")
        #expect(referral[.patientPhoneAlt] == "3095550187")
        #expect(referral[.insurancePayer] == "Humana")
        #expect(referral[.insuranceMemberID] == "H78946477")
        #expect(referral[.insuranceGroup] == "860468")
        #expect(referral[.insurance2Payer] == "State Medicaid")
        #expect(referral[.insurance2MemberID] == "9290832166")
    }

    @Test func anEmptyBlankDoesNotTakeTheNextSentence() throws {
        let referral = try Extractor.referral(sentences(otherCoverage: ""))
        #expect(referral[.insurance2Payer] == nil)
        #expect(referral[.insurance2MemberID] == nil)
        #expect(referral[.insurancePayer] == "Humana")
    }

    private func letter(salutation: String) -> Sheet {
        var sheet = Sheet()
        sheet.write("Harbor Inpatient Medicine", x: 100, y: 40, height: 34)
        sheet.row(50, (1150, "Ward clerk 785-555-0119"))
        sheet.row(90, (100, "7732 Alder Ave, Topeka, KS 66601"), (1150, "Ward fax 785-555-0190"))
        sheet.row(160, (100, "Pt Moss, Delia R"), (800, "Unit no. V3487709"), (1300, "Sex F"))
        sheet.row(200, (100, "Born Sep 9, 1967"), (800, "Visit no. 278889332"))
        sheet.row(240, (100, "Ph 785-555-0141"), (800, "Next of kin Omar Moss 785-555-0128"))
        sheet.row(320, (100, "May 5, 2026"), (1000, "cc: Alonzo Field, MD (PCP), fax 785-555-0198"))
        sheet.write("Ruth B. Hale, MD", x: 100, y: 390)
        sheet.write("Lakeside Diabetes & Endocrine", x: 100, y: 420)
        sheet.write("Fax 785-555-0163 Tel 785-555-0130", x: 100, y: 450)
        sheet.write(salutation, x: 100, y: 520)
        sheet.write("The above named was in our care from 04/22/2026 to 04/29/2026 and went home in stable condition.", x: 100, y: 580)
        sheet.write("Problems for your attention", x: 100, y: 640)
        sheet.write("1) Type 2 diabetes mellitus with hyperglycemia [E11.65]", x: 130, y: 690)
        sheet.write("We would be glad if Endocrinology could offer an appointment on a routine basis. A1c 10.8 on", x: 100, y: 760)
        sheet.write("metformin and glipizide. Patient willing to start insulin; please manage.", x: 100, y: 790)
        sheet.write("Outstanding or suggested: Hemoglobin A1c (CPT 83036), Neck ultrasound (CPT 76536).", x: 100, y: 860)
        sheet.write("For your registration desk: coverage is Humana, policy H78946477, group 87609874. Second plan", x: 100, y: 930)
        sheet.write("AARP 39001662933. An interpreter for Tagalog is needed.", x: 100, y: 960)
        sheet.write("With thanks,", x: 100, y: 1040)
        sheet.write("Amelia Stone, MD", x: 100, y: 1180)
        sheet.write("NPI 1234567893", x: 100, y: 1215)
        return sheet
    }

    @Test(arguments: ["Dear Colleague,", "To the clinic:"]) func aLetterHasAnAddressABarAndAStory(salutation: String) throws {
        let referral = try Extractor.referral(letter(salutation: salutation))
        #expect(referral[.referralDate] == "2026-05-05", "what stands beside the date is somebody else's copy")
        #expect(referral[.recipientName] == "Ruth B. Hale, MD")
        #expect(referral[.recipientOrganization] == "Lakeside Diabetes & Endocrine")
        #expect(referral[.recipientFax] == "7855550163")
        #expect(referral[.recipientPhone] == "7855550130")
        #expect(referral[.patientPhone] == "7855550141", "the address of the letter holds the addressee's numbers")
        #expect(referral[.referrerPhone] == "7855550119")
        #expect(referral[.referrerFax] == "7855550190")
        #expect(referral[.referralVisits] == nil, "the number of a stay is no count of visits")
        #expect(
            referral[.referralReason] == "A1c 10.8 on metformin and glipizide. Patient willing to start insulin; please manage.",
            "numbered diagnoses tell what the patient has, not why he is sent")
        #expect(referral[.referralSpecialty] == "Endocrinology")
        #expect(referral.fields[.referralProcedures]?.value == .list(["83036", "76536"]))
        #expect(referral[.insurance2Payer] == "AARP")
        #expect(referral[.insurance2MemberID] == "39001662933")
        #expect(referral[.patientLanguage] == "Tagalog")
        #expect(referral[.patientInterpreter] == "true")
    }

    @Test func theUrgencyBehindTheOpeningIsNotTheStory() throws {
        var sheet = Sheet()
        sheet.write("Westbrook Community Clinic", x: 100, y: 40, height: 34)
        sheet.write("May 25, 2026", x: 100, y: 140)
        sheet.write("Stellan Gallardo, MD", x: 100, y: 220)
        sheet.write("Regarding: Calloway, Ruth; Date of birth: 3/14/1950", x: 100, y: 300)
        sheet.write("Dear Dr. Gallardo,", x: 100, y: 380)
        sheet.write("Thank you for seeing Ms. Calloway, a 76-year-old woman, for an opinion from Neurosurgery. Priority:", x: 100, y: 430)
        sheet.write("Routine.", x: 100, y: 462)
        sheet.write("Meningioma found after a fall, no seizures, exam normal. I last saw the patient on 4/19/2026.", x: 100, y: 530)
        sheet.write("Service requested: Evaluate and treat, 6 visits. Please also do brain imaging, 70553.", x: 100, y: 600)
        sheet.write("Sincerely,", x: 100, y: 700)
        sheet.write("Paulette Pemberton, PA-C", x: 100, y: 780)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.referralUrgency] == "routine")
        #expect(referral[.referralReason] == "Meningioma found after a fall, no seizures, exam normal.")
        #expect(referral[.referralService] == "Evaluate and treat")
        #expect(referral[.referralVisits] == "6")
        #expect(referral.fields[.referralProcedures]?.value == .list(["70553"]))
    }
}
