import Foundation
import ReferralModel
import Testing

/// Who is who on forms that tell it by columns, headings, ticks and questions, with all names and numbers made up.
@Suite struct UnseenPartyTests {
    @Test func aColumnForEachParty() throws {
        var sheet = Sheet()
        sheet.write("SPECIALTY REFERRAL", x: 600, y: 40, height: 34)
        let columns = [100, 400, 760, 1160, 1600]
        let lines = [
            ["", "Patient", "Referring provider", "Referred to"],
            ["Name", "Ruth Calloway", "Rosa Field, MD", "Lee Marsh, DO"],
            ["Practice", "", "Harbor Medical Group", "Alder Heart Center"],
            ["Phone", "785-555-0101", "785-555-0144", "785-555-0191"],
            ["NPI", "", "1234567893", "1093817465"],
            ["Date of birth", "03/14/1950", "", ""],
        ]
        for (number, line) in lines.enumerated() {
            for (column, text) in line.enumerated() {
                sheet.cell(columns[column], 200 + number * 60, columns[column + 1], 260 + number * 60)
                sheet.write(text, x: columns[column] + 8, y: 218 + number * 60, height: 20)
            }
        }
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 640)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientDOB] == "1950-03-14")
        #expect(referral[.patientPhone] == "7855550101")
        #expect(referral[.referrerName] == "Rosa Field, MD")
        #expect(referral[.referrerOrganization] == "Harbor Medical Group")
        #expect(referral[.referrerPhone] == "7855550144")
        #expect(referral[.referrerNPI] == "1234567893")
        #expect(referral[.recipientName] == "Lee Marsh, DO")
        #expect(referral[.recipientOrganization] == "Alder Heart Center")
        #expect(referral[.recipientPhone] == "7855550191")
    }

    @Test func labelsGoOnOverLinesOfTheirCell() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL REQUEST", x: 600, y: 40, height: 34)
        let lines = [
            (["Member", "name"], "Ruth Calloway"), (["Member date", "of birth"], "03/14/1950"),
            (["Requesting", "provider"], "Rosa Field, MD"),
            (["Requesting", "provider NPI"], "1234567893"), (["Reason for", "referral"], "Dizzy spells"),
        ]
        for (number, (label, value)) in lines.enumerated() {
            let y = 200 + number * 80
            sheet.cell(100, y, 360, y + 80)
            sheet.cell(360, y, 1600, y + 80)
            for (line, text) in label.enumerated() { sheet.write(text, x: 110, y: y + 10 + line * 32) }
            sheet.write(value, x: 370, y: y + 26)
        }
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientDOB] == "1950-03-14")
        #expect(referral[.referrerName] == "Rosa Field, MD")
        #expect(referral[.referrerNPI] == "1234567893")
        #expect(referral[.referralReason] == "Dizzy spells")
    }

    @Test func questionsAskWhatTheirWordsNameInAnyOrder() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL FORM", x: 600, y: 40, height: 34)
        sheet.row(160, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.write("Language preferred: Spanish", x: 100, y: 220)
        sheet.write("Does the patient need an interpreter? Yes", x: 100, y: 280)
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 340)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLanguage] == "Spanish")
        #expect(referral[.patientInterpreter] == "true")
    }

    @Test func blocksUnderHeadingsNeedNoLabels() throws {
        var sheet = Sheet()
        sheet.write("CONSULT REQUEST", x: 600, y: 40, height: 34)
        sheet.row(140, (100, "Patient: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.write("CONSULTANT", x: 100, y: 240)
        sheet.write("Lee Marsh, DO", x: 100, y: 280)
        sheet.write("Alder Heart Center", x: 100, y: 316)
        sheet.write("COVERAGE", x: 100, y: 380)
        sheet.write("1. AETNA - CHOICE POS II", x: 100, y: 420)
        sheet.write("REASON FOR CONSULT", x: 100, y: 500)
        sheet.write("Dizzy spells.", x: 100, y: 540)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.recipientName] == "Lee Marsh, DO")
        #expect(referral[.recipientOrganization] == "Alder Heart Center")
        #expect(referral[.insurancePayer]?.localizedCaseInsensitiveContains("aetna") == true)
        #expect(referral[.insurancePlan]?.localizedCaseInsensitiveContains("choice pos") == true)
        #expect(referral[.insurance2Payer] == nil)
    }

    @Test(arguments: [0, 1, 2, nil])
    func ofAListOfOfficesTheTickedOneIsCalled(_ ticked: Int?) throws {
        var sheet = Sheet()
        sheet.write("HARBOR IMAGING REFERRAL", x: 600, y: 40, height: 34)
        sheet.row(140, (100, "Patient: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        let offices = [
            "Northside office Ph 785-555-0110 Fax 785-555-0111", "Southside office Ph 785-555-0120 Fax 785-555-0121",
            "Lakeview office Ph 785-555-0130 Fax 785-555-0131",
        ]
        for (number, office) in offices.enumerated() {
            sheet.write("[\(number == ticked ? "x" : " ")] \(office)", x: 100, y: 220 + number * 44)
        }
        sheet.row(400, (100, "Referring provider: Rosa Field, MD"), (900, "Phone: 785-555-0144"))
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 460)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.recipientPhone] == ticked.map { "78555501\($0 + 1)0" })
        #expect(referral[.recipientFax] == ticked.map { "78555501\($0 + 1)1" })
        #expect(referral[.referrerPhone] == "7855550144")
    }

    @Test func theNumbersBesideTheProviderGoBeforeThoseOfTheHead() throws {
        var sheet = Sheet()
        sheet.write("GOOD SHEPHERD HOSPITAL ORDER FORM", x: 500, y: 40, height: 34)
        sheet.row(100, (100, "Scheduling: 785-555-0110"), (900, "Fax orders to: 785-555-0160"))
        sheet.write("PATIENT INFORMATION", x: 100, y: 180)
        sheet.row(220, (100, "Name: Ruth Calloway"), (900, "Date of birth: 03/14/1950"))
        sheet.write("ORDER DETAILS", x: 100, y: 300)
        sheet.row(340, (100, "Clinic: Alder Heart Center"), (900, "Clinic phone: 785-555-0191"))
        sheet.row(380, (100, "To provider: Lee Marsh, DO"))
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 460)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.recipientPhone] == "7855550191")
        #expect(referral[.recipientFax] == "7855550160", "beside the provider is none")
        #expect(referral[.recipientOrganization] == "Alder Heart Center")
    }

    @Test func thePracticeStandsUnderItsProvider() throws {
        var sheet = Sheet()
        sheet.row(40, (100, "Magnolia Primary Care"), (1100, "Referral Order"))
        sheet.write("Ruth Calloway (id #MR093046, dob: 3/14/1950)", x: 100, y: 120)
        sheet.write("Receiving provider", x: 100, y: 200)
        sheet.row(250, (100, "Provider"), (500, "Lee Marsh, DO"))
        sheet.write("Alder Heart Center", x: 500, y: 286)
        sheet.row(340, (100, "Phone / fax"), (500, "(785) 555-0191 (phone), (785) 555-0192 (fax)"))
        sheet.write("Referral", x: 100, y: 420)
        sheet.row(470, (100, "Requested"), (500, "Evaluate and treat"))
        sheet.row(520, (100, "Clinical notes"), (500, "Dizzy spells."))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientMRN] == "MR093046")
        #expect(referral[.recipientName] == "Lee Marsh, DO")
        #expect(referral[.recipientOrganization] == "Alder Heart Center")
        #expect(referral[.recipientPhone] == "7855550191")
        #expect(referral[.recipientFax] == "7855550192")
        #expect(referral[.referralService] == "Evaluate and treat")
    }

    @Test func aTableOfProvidersNeedsNoBorders() throws {
        var sheet = Sheet()
        sheet.write("PATIENT REFERRAL", x: 600, y: 40, height: 34)
        sheet.row(140, (100, "Patient name: Ruth Calloway"), (900, "Date of birth: 03/14/1950"))
        sheet.write("CARE TEAM", x: 100, y: 220)
        let columns = [100, 400, 700, 1080, 1340]
        let lines = [
            ["Relationship", "Name", "Location", "NPI", "Phone"],
            ["Referring provider", "Rosa Field, MD", "Harbor Medical Group", "1234567893", "785-555-0144"],
            ["Refer to", "Lee Marsh, DO", "Alder Heart Center", "1093817465", "785-555-0191"],
        ]
        for (number, line) in lines.enumerated() {
            for (column, text) in line.enumerated() { sheet.write(text, x: columns[column], y: 270 + 44 * number, height: 20) }
        }
        sheet.write("Rendering (last", x: 100, y: 402, height: 20)
        sheet.write("Anton Reed, NP", x: 400, y: 402, height: 20)
        sheet.write("visit)", x: 100, y: 428, height: 20)
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 520)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.referrerName] == "Rosa Field, MD")
        #expect(referral[.referrerOrganization] == "Harbor Medical Group")
        #expect(referral[.referrerPhone] == "7855550144")
        #expect(referral[.recipientName] == "Lee Marsh, DO")
        #expect(referral[.recipientOrganization] == "Alder Heart Center")
        #expect(referral[.recipientPhone] == "7855550191")
    }

    @Test func aDeskIsNoPartOfThePractice() throws {
        var sheet = Sheet()
        sheet.write("REFERRAL REQUEST", x: 600, y: 40, height: 34)
        sheet.write("Referred to: Alder Heart Center Referral Coordinator", x: 100, y: 140)
        sheet.row(200, (100, "Patient: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.write("Reason for referral: Dizzy spells.", x: 100, y: 260)
        #expect(try Extractor.referral(sheet)[.recipientOrganization] == "Alder Heart Center")
    }
}
