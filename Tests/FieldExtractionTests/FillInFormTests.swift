import FieldExtraction
import ReferralModel
import Testing

/// Forms to fill in on a screen or with a pen: boxes under their labels, blanks in sentences, ticks over what they answer.
@Suite struct FillInFormTests {
    @Test func boxesStandApartUnderTheirLabels() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL FORM", x: 600, y: 40, height: 34)
        for (x0, x1, y, label, value) in [
            (100, 600, 140, "Patient name", "Calloway, Ruth"), (640, 900, 140, "Date of birth", "03/14/1950"),
            (100, 900, 240, "Street address", "12 Alder Ct"), (100, 480, 340, "City", "Peoria"), (520, 640, 340, "State", "IL"),
            (680, 900, 340, "Zip code", "61605"), (100, 480, 440, "Primary insurance", "State Medicaid"),
            (520, 900, 440, "ID #", "4176303167"),
        ] {
            sheet.write(label, x: x0, y: y, height: 18)
            sheet.cell(x0, y + 24, x1, y + 64)
            sheet.write(value, x: x0 + 12, y: y + 32)
        }
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientDOB] == "1950-03-14")
        #expect(referral[.patientStreet] == "12 Alder Ct")
        #expect(referral[.patientCity] == "Peoria")
        #expect(referral[.patientState] == "IL")
        #expect(referral[.patientZIP] == "61605")
        #expect(referral[.insurancePayer] == "State Medicaid", "what other forms have as a label stands in a box")
        #expect(referral[.insuranceMemberID] == "4176303167")
    }

    @Test func eachPartyHasALineOfATable() throws {
        var sheet = Sheet()
        sheet.write("PRIOR AUTHORIZATION REQUEST", x: 500, y: 40, height: 34)
        sheet.row(110, (100, "Member name: Ruth Calloway"), (900, "Birth date: 03/14/1950"))
        let columns = [100, 380, 760, 960, 1330, 1600]
        let lines = [
            ["", "Provider name", "NPI", "Organization", "Phone"],
            ["Referring provider", "Rosa Field, MD", "1234567893", "Harbor Medical Group", "785-555-0144"],
            ["Primary care provider", "Anton Reed, NP", "", "", "785-555-0133"],
            ["Rendering provider", "Lee Marsh, DO", "1093817465", "Alder Heart Center", "785-555-0191"],
        ]
        for (number, line) in lines.enumerated() {
            for (column, text) in line.enumerated() {
                sheet.cell(columns[column], 200 + number * 60, columns[column + 1], 260 + number * 60)
                sheet.write(text, x: columns[column] + 8, y: 218 + number * 60, height: 20)
            }
        }
        sheet.write("Reason for request: Dizzy spells.", x: 100, y: 520)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.referrerName] == "Rosa Field, MD")
        #expect(referral[.referrerNPI] == "1234567893")
        #expect(referral[.referrerOrganization] == "Harbor Medical Group")
        #expect(referral[.referrerPhone] == "7855550144")
        #expect(referral[.recipientName] == "Lee Marsh, DO")
        #expect(referral[.recipientOrganization] == "Alder Heart Center")
        #expect(referral[.recipientPhone] == "7855550191")
    }

    @Test func sentencesAskBetweenTheirBlanks() throws {
        var sheet = Sheet()
        sheet.write("DISCHARGE REFERRAL", x: 600, y: 40, height: 34)
        sheet.write("Patient name: Ruth Calloway date of birth March 14, 1950 sex Female.", x: 100, y: 160)
        for value in [["Ruth", "Calloway"], ["March", "14,", "1950"], ["Female."]] {
            let boxes = sheet.page.words.filter { value.contains($0.text) && $0.box.y0 == 160 }.map(\.box)
            let box = try #require(BoundingBox.around(boxes))
            sheet.rule(box.x0, box.x1, y: 188)
        }
        sheet.write("Reason for referral: Dizzy spells for two weeks.", x: 100, y: 260)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientDOB] == "1950-03-14")
        #expect(referral[.patientSex] == "female")
    }

    @Test func labelsStandUnderBoxesToTick() throws {
        var sheet = Sheet()
        sheet.write("CHILD REFERRAL", x: 600, y: 40, height: 34)
        let rows: [(Int, [(Int, String, String)])] = [
            (140, [(100, "03/02/2026", "Date of referral"), (600, "[ ] Next available [x] ASAP [ ] Same day", "Urgency")]),
            (240, [(100, "Calloway", "Last name"), (500, "Ruth", "First name"), (900, "03/14/2015", "Birth date")]),
            (340, [(100, "12 Alder Ct", "Home address"), (600, "Peoria", "City"), (900, "IL", "State"), (1100, "61605", "Zip")]),
            (440, [(100, "Humana", "Insurance"), (600, "H56247142", "ID number"), (1000, "Z4900", "Group number")]),
        ]
        for (y, row) in rows {
            for (x, value, label) in row {
                sheet.write(value, x: x, y: y)
                sheet.rule(x, x + 260, y: y + 30)
                sheet.write(label, x: x, y: y + 36, height: 18)
            }
        }
        let referral = try Extractor.referral(sheet)
        #expect(referral[.referralUrgency] == "urgent")
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientCity] == "Peoria")
        #expect(referral[.insuranceMemberID] == "H56247142")
    }

    @Test func numbersOfQuestionsAreNoValues() throws {
        var sheet = Sheet()
        sheet.write("REQUEST FOR SERVICE", x: 600, y: 40, height: 34)
        let cells: [(Int, Int, Int, String, String)] = [
            (120, 100, 800, "1. PROVIDER NAME AND DEGREE", "ROSA FIELD, NP"), (120, 800, 1600, "2. NPI", "1234567893"),
            (200, 100, 800, "3. NAME OF VETERAN (LAST, FIRST, MI)", "CALLOWAY, RUTH A"), (200, 800, 1600, "4. DATE OF BIRTH", "3/14/1950"),
            (280, 100, 800, "5. STREET ADDRESS", "12 ALDER CT"), (280, 800, 1600, "6. CITY", "PEORIA"),
            (360, 100, 800, "7. POLICY HOLDER", "SELF"), (360, 800, 1600, "8. GROUP NO.", "Z4900"),
            (440, 100, 800, "9. REQUEST DATE", "3/15/2026"), (440, 800, 1600, "10. VISITS REQUESTED", "12"),
        ]
        for (y, x0, x1, label, value) in cells { sheet.cell(x0, y, x1, label: label, value: value) }
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName]?.lowercased() == "calloway")
        #expect(referral[.patientStreet]?.lowercased() == "12 alder ct")
        #expect(referral[.patientCity]?.lowercased() == "peoria")
        #expect(referral[.insuranceHolder]?.lowercased() == "self")
        #expect(referral[.referrerName]?.lowercased() == "rosa field, np")
    }

    @Test func aRefusalOfUrgencyIsRoutine() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL REQUEST", x: 600, y: 40, height: 34)
        sheet.row(120, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.write("Date submitted: 12/10/2025", x: 100, y: 200)
        sheet.write("[ ] Emergent / stat", x: 620, y: 200)
        sheet.write("[ ] Urgent", x: 920, y: 200)
        sheet.write("[x] Non-urgent, standard", x: 1150, y: 200)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.referralUrgency] == "routine")
    }

    @Test func noticesAboutReferralsAreNone() throws {
        var sheet = Sheet()
        sheet.write("Alder Heart Center", x: 100, y: 40, height: 34)
        sheet.write("REFERRAL STATUS UPDATE", x: 500, y: 120, height: 30)
        sheet.row(200, (100, "Patient"), (500, "Calloway, Ruth"))
        sheet.row(250, (100, "Date of birth"), (500, "03/14/1950"))
        sheet.row(300, (100, "Your referral dated"), (500, "09/01/2025"))
        sheet.write("[x] Seen on 10/24/2025. The consult note will come under separate cover.", x: 100, y: 380)
        sheet.write("This notice answers the referral that you sent us and closes the loop for your records.", x: 100, y: 480)
        sheet.write("It is not a request for services and no reply is expected.", x: 100, y: 530)
        let found = try Extractor.extract(sheet)
        #expect(found.referrals.isEmpty)
        #expect(found.documentClass != .referral)
    }
}
