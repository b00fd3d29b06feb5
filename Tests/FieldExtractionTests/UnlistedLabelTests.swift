import FieldExtraction
import ReferralModel
import Testing

/// Labels that no list names, values in places that few forms put them in, and sheets that are told by what they ask.
@Suite struct UnlistedLabelTests {
    @Test func labelsAreUnderstoodWordByWord() throws {
        var sheet = Sheet()
        sheet.write("OUTSIDE REFERRAL", x: 600, y: 60, height: 34)
        let lines = [
            ("REQ DATE", "05/04/2026"), ("PATIENT", "Moss, Delia R"), ("BIRTHDATE", "02/11/1957"), ("HOME TEL.", "214-555-0133"),
            ("INS 1", "Humana"), ("INS 1 POLICY", "H12345678"), ("INS 1 GROUP", "X0042"), ("INS 1 SUBSCRIBER", "Self"),
            ("INS 2 POLICY", "QX481564"), ("AGENCY NAME", "Lakeside Home Care"), ("INTAKE LINE", "214-555-0177"),
            ("CERTIFYING PHYSICIAN", "Omar Field, MD"), ("CERTIFYING PHYSICIAN NPI", "1234567893"),
            ("AGENCY NPI", "1679576722"),
            ("REASON FOR HOME HEALTH / HOMEBOUND STATUS", "Bed to chair only since the fall."),
        ]
        for (index, line) in lines.enumerated() { sheet.row(140 + 50 * index, (100, line.0), (900, line.1)) }
        let referral = try Extractor.referral(sheet)
        #expect(referral[.referralDate] == "2026-05-04")
        #expect(referral[.patientLastName] == "Moss")
        #expect(referral[.patientPhone] == "2145550133")
        #expect(referral[.insurancePayer] == "Humana")
        #expect(referral[.insuranceMemberID] == "H12345678")
        #expect(referral[.insuranceGroup] == "X0042")
        #expect(referral[.insuranceHolder] == "Self")
        #expect(referral[.insurance2MemberID] == "QX481564")
        #expect(referral[.referrerName] == "Omar Field, MD")
        #expect(referral[.referrerNPI] == "1234567893", "the NPI of the agency is not that of a person")
        #expect(referral[.recipientOrganization] == "Lakeside Home Care")
        #expect(referral[.recipientPhone] == "2145550177")
        #expect(referral[.referralReason] == "Bed to chair only since the fall.")
    }

    @Test func valuesStandAboveTheirLabels() throws {
        var sheet = Sheet()
        sheet.write("CONSULTATION REQUEST", x: 600, y: 60, height: 34)
        let rows: [[(Int, String, String)]] = [
            [(100, "VICTOR HALE, MD", "Consulting provider"), (1000, "05/20/2026", "Date of request")],
            [(100, "CALLOWAY", "Patient last name"), (650, "RUTH", "First"), (1200, "E", "Middle")],
            [
                (100, "03/14/1950", "Date of birth"), (650, "503-555-0190", "Telephone (day)"),
                (1200, "503-555-0191", "Telephone (evening)"),
            ],
            [(100, "12 ALDER CT", "Street"), (900, "SALEM", "City"), (1250, "OR", "State"), (1450, "97301", "Zip")],
            [(100, "HUMANA", "Health insurance"), (650, "H12345678", "ID number on card"), (1200, "X0042", "Group number")],
            [(650, "AMELIA STONE, OD", "Name of requesting provider (print)")],
            [(100, "1234567893", "NPI"), (650, "503-555-0141", "Office phone"), (1200, "503-555-0142", "Office fax")],
        ]
        for (index, row) in rows.enumerated() {
            let y = 150 + 110 * index
            for (x, value, label) in row {
                sheet.write(value, x: x, y: y)
                sheet.write(label, x: x, y: y + 36, height: 20)
            }
            sheet.rule(100, 1600, y: y + 29)
        }
        let referral = try Extractor.referral(sheet)
        #expect(referral[.recipientName] == "VICTOR HALE, MD")
        #expect(referral[.referralDate] == "2026-05-20")
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientFirstName] == "Ruth")
        #expect(referral[.patientDOB] == "1950-03-14")
        #expect(referral[.patientPhone] == "5035550190")
        #expect(referral[.patientPhoneAlt] == "5035550191")
        #expect(referral[.patientStreet] == "12 ALDER CT")
        #expect(referral[.patientZIP] == "97301")
        #expect(referral[.insuranceMemberID] == "H12345678")
        #expect(referral[.referrerName] == "AMELIA STONE, OD")
        #expect(referral[.referrerNPI] == "1234567893")
        #expect(referral[.referrerFax] == "5035550142")
    }

    @Test func thePatientsBlockNeedsNoLabels() throws {
        var sheet = Sheet()
        sheet.write("HARBOR MEDICAL GROUP", x: 600, y: 40, height: 34)
        sheet.cell(90, 120, 1600, 300)
        sheet.row(150, (110, "Whitlow, Terrence"), (900, "7114 N Meridian St"))
        sheet.row(200, (110, "DOB September 11, 1940  Sex M  ID# MR696653"), (900, "Fresno, CA 93749"))
        sheet.write("ORDER: Referral to Dermatology", x: 100, y: 340, height: 30)
        sheet.row(400, (100, "Order date"), (400, "May 3, 2026"))
        sheet.row(450, (100, "Priority"), (400, "Urgent"))
        sheet.row(500, (100, "Prior auth"), (400, "Not required"))
        sheet.row(550, (100, "Dx / ICD-10"), (400, "L40.0 Psoriasis vulgaris"))
        sheet.row(600, (100, "Ordering provider"), (400, "Omar Field, MD"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Whitlow")
        #expect(referral[.patientFirstName] == "Terrence")
        #expect(referral[.patientDOB] == "1940-09-11")
        #expect(referral[.patientSex] == "male")
        #expect(referral[.patientMRN] == "MR696653")
        #expect(referral[.patientStreet] == "7114 N Meridian St")
        #expect(referral[.patientCity] == "Fresno")
        #expect(referral[.patientZIP] == "93749")
        #expect(referral[.referralSpecialty] == "Dermatology")
        #expect(referral[.insuranceAuthRequired] == "false")
    }

    @Test func boxesDecideOverTheWordsBesideThem() throws {
        // The first box was not seen; its word stands right behind the label all the same.
        var sheet = Sheet()
        sheet.write("REFERRAL FORM", x: 600, y: 60, height: 34)
        sheet.row(140, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.write("Priority: Routine [ ] Urgent [x] STAT", x: 100, y: 200)
        sheet.write("Reason for referral: Sudden loss of vision.", x: 100, y: 260)
        #expect(try Extractor.referral(sheet)[.referralUrgency] == "emergent")
    }

    @Test func aNameThatIsNearlyALabelIsNoName() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL FORM", x: 600, y: 60, height: 34)
        let cells: [(Int, Int, String, String)] = [
            (100, 600, "LAST NAME", "Yarrow"), (600, 1100, "FIRST NAME", ""), (1100, 1600, "MIDOLE", "K"),
        ]
        for (x0, x1, label, value) in cells {
            sheet.cell(x0, 150, x1, 230)
            sheet.write(label, x: x0 + 10, y: 158, height: 20)
            if !value.isEmpty { sheet.write(value, x: x0 + 10, y: 195) }
        }
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 300)
        let first = try Extractor.referral(sheet).fields[.patientFirstName]
        #expect(first == nil || first?.flagged == true)
    }

    @Test func everyCoverSheetBeginsAReferral() throws {
        func cover(_ number: Int, to name: String) -> Sheet {
            var sheet = Sheet(number)
            sheet.write("TELECOPY", x: 100, y: 60, height: 40)
            for (index, line) in [
                ("Attention", "Scheduling"), ("Company", name), ("Sent by", "Anton D."), ("Sheets", "2"), ("Subject", "new"),
            ]
            .enumerated() {
                sheet.row(200 + 60 * index, (100, line.0), (500, line.1))
            }
            sheet.write("If it reached you by mistake, telephone the sender at once and destroy every sheet.", x: 100, y: 900)
            return sheet
        }
        func form(_ number: Int, _ name: String, _ born: String) -> Sheet {
            var sheet = Sheet(number)
            sheet.write("Discharge Referral for Follow-Up Care", x: 500, y: 60, height: 34)
            sheet.row(140, (100, "Patient: \(name)"), (900, "DOB: \(born)"))
            sheet.write("Reason for referral: Dizzy spells for two months.", x: 100, y: 200)
            return sheet
        }
        let found = try Extractor.extract(
            cover(1, to: "Oak Eye Care"), form(2, "Moss, Delia", "02/11/1957"), cover(3, to: "Elm Lung Center"),
            form(4, "Hale, Victor", "03/14/1950"))
        #expect(found.documentClass == .referral)
        #expect(found.referrals.map { $0.firstPage...$0.lastPage } == [1...2, 3...4])
    }

    @Test func aLabelThatAsksForEverythingAtOnceIsReadLineByLine() throws {
        var sheet = Sheet()
        sheet.write("ORDER REQUEST", x: 600, y: 60, height: 36)
        sheet.cell(90, 140, 820, 380)
        sheet.cell(820, 140, 1600, 380)
        sheet.row(150, (100, "CLIENT NAME, ADDRESS, PHONE, MEMBER NUMBER"), (840, "SUPPLIER NAME, ADDRESS, TELEPHONE AND FAX"))
        sheet.row(190, (100, "Ruth Calloway"), (840, "Harbor Home Medical Supply"))
        sheet.row(230, (100, "12 Alder Ct"), (840, "400 Pier Rd"))
        sheet.row(270, (100, "Salem, OR 97301"), (840, "Salem, OR 97302"))
        sheet.row(310, (100, "503-555-0190"), (840, "503-555-0141 fax 503-555-0142"))
        sheet.row(345, (100, "XK12345678"))
        sheet.row(450, (100, "DOB: 03/14/1950"), (900, "Reason for referral: oxygen at rest"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientStreet] == "12 Alder Ct")
        #expect(referral[.patientCity] == "Salem")
        #expect(referral[.patientPhone] == "5035550190")
        #expect(referral[.insuranceMemberID] == "XK12345678")
        #expect(referral[.recipientOrganization] == "Harbor Home Medical Supply")
        #expect(referral[.recipientPhone] == "5035550141")
        #expect(referral[.recipientFax] == "5035550142")
    }

    @Test func whatLabelsAskForIsNobodysName() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL REQUEST", x: 600, y: 60, height: 36)
        sheet.row(150, (100, "Patient: Name, Address, Telephone"))
        sheet.row(220, (100, "DOB: 03/14/1950"), (900, "Reason for referral: knee pain"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == nil)
        #expect(referral[.patientFirstName] == nil)
    }

    @Test func theOrderOfANameIsTheLabels() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL REQUEST", x: 600, y: 60, height: 36)
        sheet.row(150, (100, "Pt Name (Last, First, MI): Calloway Ruth E"), (1100, "DOB: 03/14/1950"))
        sheet.row(220, (100, "Reason for referral: knee pain"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientFirstName] == "Ruth")
        #expect(referral[.patientMiddleName] == "E")
    }

    @Test func oneOfSeveralWordsThatNobodyMarkedIsForAPerson() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL REQUEST", x: 600, y: 60, height: 36)
        sheet.row(150, (100, "Patient Name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(220, (100, "Priority:"), (300, "Routine"), (500, "Urgent"), (700, "STAT"))
        sheet.row(290, (100, "Reason for referral: knee pain"))
        let urgency = try Extractor.referral(sheet).fields[.referralUrgency]
        #expect(urgency.map { $0.flagged && $0.confidence <= 0.5 } ?? true)
    }

    @Test func aTownMayGoOnInTheNextLine() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL REQUEST", x: 600, y: 60, height: 36)
        sheet.row(150, (100, "Patient Name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.cell(90, 200, 900, 290)
        sheet.row(210, (100, "Address: 1630 Meridian St Apt 14, Cedar"))
        sheet.row(245, (250, "Rapids, IA 52401"))
        sheet.row(340, (100, "Reason for referral: knee pain"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientCity] == "Cedar Rapids")
        #expect(referral[.patientStreet] == "1630 Meridian St Apt 14")
    }

    @Test func valuesAboveTheirLabelsStayInTheirColumn() throws {
        var sheet = Sheet()
        sheet.write("CARDIAC TEST REQUISITION", x: 600, y: 60, height: 36)
        sheet.cell(80, 140, 500, 900)
        for (index, test) in ["Holter 48 h", "Treadmill", "Limited echo", "Carotid duplex"].enumerated() {
            sheet.write("[ ] " + test, x: 100, y: 160 + 80 * index)
        }
        let lines: [(Int, String, String, String, String)] = [
            (160, "Calloway", "PATIENT LAST NAME", "Ruth", "FIRST NAME"), (320, "03/14/1950", "BIRTH DATE", "503-555-0190", "HOME PHONE"),
            (480, "Aetna", "INSURANCE CARRIER", "W12345678", "INSURANCE ID NO."),
            (640, "Amelia Stone, MD", "ORDERING PROVIDER", "1234567893", "NPI"),
        ]
        for (y, a, labelA, b, labelB) in lines {
            sheet.row(y, (560, a), (1150, b))
            sheet.rule(550, 1080, y: y + 28)
            sheet.rule(1140, 1650, y: y + 28)
            sheet.row(y + 34, (560, labelA), (1150, labelB))
        }
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientFirstName] == "Ruth")
        #expect(referral[.insurancePayer] == "Aetna")
        #expect(referral[.insuranceMemberID] == "W12345678")
    }
}
