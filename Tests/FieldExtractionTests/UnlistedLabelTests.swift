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
}
