import FieldExtraction
import ReferralModel
import Testing

/// Values that a narrow column, a lost box or a lost blank has broken apart.
@Suite struct BrokenLineTests {
    private func form() -> Sheet {
        var sheet = Sheet()
        sheet.write("CARDIOLOGY REFERRAL", x: 600, y: 40, height: 34)
        sheet.row(200, (100, "Referring provider: Omar Field, MD"), (900, "NPI: 1234567893"))
        sheet.write("Diagnosis: I48.91 Unspecified atrial fibrillation", x: 100, y: 260)
        return sheet
    }

    @Test(
        "A name goes on below where its column has no room for it, and not where it has",
        arguments: [
            ("Calloway,", "Ruth Anne", "Calloway", "Ruth", "Anne"), ("Calloway, Ruth", "Annemarie", "Calloway", "Ruth", "Annemarie"),
        ])
    func namesGoOnBelow(first: String, second: String, last: String, given: String, middle: String) throws {
        var sheet = form()
        sheet.row(120, (100, "Patient: " + first), (420, "DOB: 03/14/1950"))
        sheet.write(second, x: 214, y: 152)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == last)
        #expect(referral[.patientFirstName] == given)
        #expect(referral[.patientMiddleName] == middle)
    }

    @Test func whatStandsBelowAWholeNameIsNoPartOfIt() throws {
        var sheet = form()
        sheet.row(120, (100, "Patient: Calloway, Ruth"), (1100, "DOB: 03/14/1950"))
        sheet.write("Springfield", x: 214, y: 152)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientMiddleName] == nil)
    }

    @Test("The sex or the age behind a name is no part of it", arguments: ["Calloway, Ruth, female", "Ruth Calloway, 76 yo female"])
    func sexBehindAName(written: String) throws {
        var sheet = form()
        sheet.write("Patient: " + written, x: 100, y: 120)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientLastName] == "Calloway")
        #expect(referral[.patientFirstName] == "Ruth")
        #expect(referral[.patientSex] == "female")
    }

    @Test(
        "Codes told one after the other are one list",
        arguments: [
            "Please consider Laryngoscopy 31575, Nasal endoscopy 31231.", "Study: Laryngoscopy (31575); 31231 - Nasal endoscopy",
        ])
    func codesOfASentence(written: String) throws {
        var sheet = form()
        sheet.write("Patient: Calloway, Ruth", x: 100, y: 120)
        sheet.write(written, x: 100, y: 400)
        let codes = try #require(try Extractor.referral(sheet).fields[.referralProcedures]).value.items
        #expect(codes == ["31575", "31231"])
    }

    @Test func aLostBlankIsPutBackBeforeAPhoneOrADate() throws {
        var sheet = form()
        sheet.row(120, (100, "Patient: Calloway, Ruth"), (700, "DOB-03/14/1950"), (1100, "PHONE214-555-0133"))
        let referral = try Extractor.referral(sheet)
        #expect(referral[.patientDOB] == "1950-03-14")
        #expect(referral[.patientPhone] == "2145550133")
    }

    @Test func aDateReadOnceMoreBetweenItsCellsIsReadOnce() throws {
        var sheet = form()
        sheet.write("Patient: Calloway, Ruth", x: 100, y: 120)
        sheet.row(320, (100, "DOB:"), (200, "03"), (300, "14"), (400, "1950"))
        sheet.page.words.append(Word("03/14/1950", box: BoundingBox(190, 320, 450, 344), confidence: 0.93, line: 99))
        #expect(try Extractor.referral(sheet)[.patientDOB] == "1950-03-14")
    }

    @Test func aBoxThatIsTickedAnswersAmongWordsWhoseBoxesWereNotSeen() throws {
        var sheet = form()
        sheet.write("Patient: Calloway, Ruth", x: 100, y: 120)
        sheet.row(320, (100, "Request:"), (260, "Consult only"), (560, "Evaluate and treat"), (960, "[x] Surgical consultation"))
        let found = try #require(try Extractor.referral(sheet).fields[.referralService])
        #expect(found.value.description == "Surgical consultation")
    }

    @Test func theNumberOfANoticeIsNotThePatients() throws {
        var sheet = form()
        sheet.write("Patient: Calloway, Ruth", x: 100, y: 120)
        sheet.write("If you received this fax in error call 214-555-0199 immediately.", x: 100, y: 2100)
        #expect(try Extractor.referral(sheet)[.patientPhone] == nil)
    }

    @Test(
        "Language and interpreter told together",
        arguments: [
            ("Language: Vietnamese, needs an interpreter", "true"), ("Language: English, no interpreter needed", "false"),
            ("Interpreter needed: yes (Russian)", "true"),
        ])
    func languageAndInterpreter(written: String, interpreter: String) throws {
        var sheet = form()
        sheet.write("Patient: Calloway, Ruth", x: 100, y: 120)
        sheet.write(written, x: 100, y: 320)
        let referral = try Extractor.referral(sheet)
        #expect(["Vietnamese", "English", "Russian"].contains(referral[.patientLanguage]))
        #expect(referral[.patientInterpreter] == interpreter)
    }

    @Test func aDepartmentIsASpecialtyOnlyWhereItIsOne() throws {
        func specialty(_ department: String) throws -> String? {
            var sheet = form()
            sheet.write("Department: " + department, x: 100, y: 110)
            sheet.write("Patient: Calloway, Ruth", x: 100, y: 150)
            return try Extractor.referral(sheet)[.referralSpecialty]
        }
        #expect(try specialty("General Surgery") == "General Surgery")
        #expect(try specialty("Building East") != "Building East")
    }

    @Test func thePayerThatThePageNamesAloneIsIt() throws {
        var sheet = form()
        sheet.write("Patient: Calloway, Ruth", x: 100, y: 120)
        sheet.row(320, (100, "UnitedHealthcare"), (700, "993871265"))
        #expect(try Extractor.referral(sheet)[.insurancePayer] == "UnitedHealthcare")
    }
}
