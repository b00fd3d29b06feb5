import FieldExtraction
import ReferralModel
import Testing

/// A payer's own request: its name at the head, numbered bars over ruled rows, boxes with the next question close behind them.
@Suite struct UnseenPayerFormTests {
    private func request() -> Sheet {
        var sheet = Sheet()
        sheet.write("AETNA", x: 100, y: 60, height: 36)
        sheet.write("Specialty Referral Request", x: 100, y: 110, height: 30)
        sheet.row(60, (1200, "Fax to: 914-555-0156"))
        var y = 170
        func ruled(_ pieces: [(Int, Int, String)]) {
            for (x0, x1, text) in pieces {
                sheet.cell(x0, y, x1, y + 50)
                sheet.write(text, x: x0 + 12, y: y + 13)
            }
            y += 50
        }
        func pair(_ first: (String, String), _ second: (String, String)) {
            ruled([(100, 400, first.0), (400, 850, first.1), (850, 1100, second.0), (1100, 1600, second.1)])
        }
        func bar(_ text: String) {
            y += 20
            sheet.write(text, x: 112, y: y + 13)
            y += 50
        }
        bar("SECTION 1 Request")
        pair(("Date submitted", "3/1/2026"), ("Product", "Gold HMO"))
        ruled([(100, 400, "Request for"), (400, 1600, "[ ] New referral [ ] Extension [x] Second opinion")])
        bar("SECTION 2 Member")
        pair(("Member name", "Ines Saint"), ("DOB", "5/2/1992"))
        pair(("Member ID", "W605047349"), ("Group number", ""))
        pair(("Member phone", "806-555-0134"), ("Subscriber", "SELF"))
        pair(("Other insurance", "None recorded"), ("Other policy #", ""))
        ruled([(100, 400, "Sex"), (400, 1600, "[ ] Male [x] Female")])
        sheet.write("Language: Korean", x: 762, y: y - 37)
        bar("SECTION 3 Requesting Provider")
        pair(("Name", "Oswald Rasmussen, NP"), ("NPI", "1234567893"))
        pair(("Practice name", "Stonebridge Physicians"), ("Phone", "806-555-0156"))
        bar("SECTION 4 Specialist")
        pair(("Name", "Anton Hale, MD"), ("Specialty", "Hematology"))
        pair(("Phone", "806-555-0120"), ("Fax", "806-555-0128"))
        ruled([(100, 400, "Network"), (400, 1600, "[x] In network [ ] Out of network")])
        bar("SECTION 5 Services")
        ruled([(100, 400, "Diagnosis"), (400, 1600, "D69.6 Thrombocytopenia")])
        ruled([(100, 400, "Service type"), (400, 1600, "Consult only")])
        ruled([(100, 400, "Clinical summary"), (400, 1600, "Platelets 88 on two counts, no bleeding.")])
        return sheet
    }

    @Test func thePayerIsWhoseFormItIs() throws {
        let referral = try Extractor.referral(request())
        #expect(referral[.insurancePayer]?.lowercased() == "aetna")
        #expect(referral[.recipientOrganization] == nil)
        #expect(referral[.insurancePlan] == "Gold HMO")
    }

    @Test func aBarWithoutItsDashIsAHeading() throws {
        let referral = try Extractor.referral(request())
        #expect(referral[.referrerName] == "Oswald Rasmussen, NP")
        #expect(referral[.referrerOrganization] == "Stonebridge Physicians")
        #expect(referral[.referrerPhone] == "8065550156")
        #expect(referral[.recipientName] == "Anton Hale, MD")
        #expect(referral[.recipientPhone] == "8065550120")
    }

    @Test func aLongValueBesideItsLabelIsNoTitleOfAColumn() throws {
        let referral = try Extractor.referral(request())
        #expect(referral[.patientPhone] == "8065550134")
        #expect(referral[.insuranceHolder] == "SELF")
        #expect(referral[.insurance2Payer] == nil, "nothing was recorded")
    }

    @Test func boxesThatNameKindsOfReferralTellTheKind() throws {
        let referral = try Extractor.referral(request())
        #expect(referral[.referralType] == "second_opinion")
        #expect(referral[.referralService] == "Consult only")
        #expect(referral[.patientSex] == "female")
        #expect(referral[.patientLanguage] == "Korean")
    }

    @Test func theNextQuestionStandsCloseBehindTheLastBox() throws {
        var sheet = Sheet()
        sheet.write("NEW PATIENT REFERRAL FORM", x: 560, y: 60, height: 36)
        sheet.row(140, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(190, (100, "Interpreter? [x] Yes [ ] No"), (462, "Preferred language"), (730, "Spanish"))
        sheet.row(240, (100, "Priority [x] Routine [ ] Urgent [ ] STAT"), (626, "call report"))
        sheet.row(290, (100, "Insurance company: Humana"), (900, "Member ID: H12345678"))
        sheet.row(340, (100, "Referring provider: Lena Brandt, MD"), (900, "NPI: 1679576722"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLanguage] == "Spanish")
        #expect(referral[.patientInterpreter] == "true")
        #expect(referral[.referralUrgency] == "routine", "what reads on behind a dash is no answer")
    }

    @Test func aSignatureStandsBelowASmallLabelInTheCornerOfItsCell() throws {
        func signed(_ hand: Bool) throws -> String? {
            var sheet = Sheet()
            sheet.write("OUTPATIENT ORDER", x: 560, y: 60, height: 36)
            let cells: [(Int, Int, Int, String, String)] = [
                (100, 150, 850, "PATIENT NAME (LAST, FIRST)", "Mbeki, Thuy"), (850, 150, 1600, "DATE OF BIRTH", "01/04/1938"),
                (100, 230, 850, "PRIMARY INSURANCE", "Humana"), (850, 230, 1600, "MEMBER ID", "H12345678"),
                (100, 310, 850, "REFERRING PROVIDER NAME", "Lena Brandt, MD"), (850, 310, 1600, "PROVIDER NPI #", "1679576722"),
                (100, 390, 850, "PROVIDER SIGNATURE (NO STAMPS)", ""), (850, 390, 1600, "REASON FOR REFERRAL", "Chronic cough"),
            ]
            for (x0, y0, x1, label, value) in cells { sheet.cell(x0, y0, x1, label: label, value: value) }
            if hand { sheet.scrawl(130, 424, 390, 466) }
            return try Extractor.referral(sheet)[.referrerSigned]
        }
        #expect(try signed(true) == "true")
        #expect(try signed(false) == "false")
    }

    @Test(arguments: ["407 WASHINGTON BLVD", "S07 WASHINGTON BLVD APT 2"])
    func aTownWhoseLabelWasLostIsNoPartOfTheStreet(_ street: String) throws {
        var sheet = Sheet()
        sheet.write("PRIOR AUTHORIZATION REQUEST", x: 560, y: 60, height: 36)
        sheet.row(140, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(200, (100, "Street"), (800, "Cit"), (1220, "State"), (1420, "ZIP"))
        sheet.row(240, (100, street), (800, "SAN ANTONIO"), (1220, "TX"), (1420, "78222"))
        sheet.row(300, (100, "Insurance company: Humana"), (900, "Member ID: H12345678"))
        sheet.row(350, (100, "Referring provider: Lena Brandt, MD"), (900, "NPI: 1679576722"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientCity] == "SAN ANTONIO")
        #expect(referral[.patientStreet]?.hasSuffix(String(street.dropFirst())) ?? false)
        #expect(referral[.patientState] == "TX")
        #expect(referral[.patientZIP] == "78222")
    }

    @Test func aLineOfATableOfInsurancesGoesOnInTheNext() throws {
        var sheet = Sheet()
        sheet.write("OUTBOUND REFERRAL", x: 560, y: 60, height: 36)
        sheet.row(140, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.write("Insurance", x: 100, y: 200)
        let columns = [100, 250, 640, 900, 1200, 1400]
        let lines: [(Int, [String])] = [
            (0, ["Rank", "Payer", "Plan", "Policy no.", "Group no.", "Policy holder"]),
            (48, ["First", "Blue Cross Blue Shield of", "Blue Choice PPO", "DVB100228876", "502690", "Tobias"]),
            (76, ["", "Minnesota", "", "", "", "Calloway"]), (124, ["Second", "State Medicaid", "", "4138869423", "", ""]),
        ]
        for (down, line) in lines {
            for (column, text) in line.enumerated() { sheet.write(text, x: columns[column], y: 240 + down, height: 20) }
        }
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 460)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.insurancePayer] == "Blue Cross Blue Shield of Minnesota")
        #expect(referral[.insurancePlan] == "Blue Choice PPO")
        #expect(referral[.insuranceMemberID] == "DVB100228876")
        #expect(referral[.insuranceHolder] == "Tobias Calloway")
        #expect(referral[.insurance2Payer] == "State Medicaid")
        #expect(referral[.insurance2MemberID] == "4138869423")
    }

    @Test func aTypeThatIsStandardOrUrgentIsTheUrgency() throws {
        var sheet = Sheet()
        sheet.write("PRIOR AUTHORIZATION REQUEST", x: 560, y: 60, height: 36)
        sheet.write("Request type: [ ] Standard [ ] Urgent [x] Emergent", x: 100, y: 130)
        sheet.row(200, (100, "Member name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(250, (100, "Network: [x] In [ ] Out"), (900, "Member ID: H12345678"))
        sheet.row(300, (100, "Referring provider: Lena Brandt, MD"), (900, "NPI: 1679576722"))
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 350)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.referralUrgency] == "emergent")
        #expect(referral[.referralType] != "emergency")
        #expect(referral[.insurancePlan] == nil)
    }
}
