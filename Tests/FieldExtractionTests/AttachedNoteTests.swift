import FieldExtraction
import ReferralModel
import Testing

/// What a visit note or a cover sheet that comes with a form says of its values.
@Suite struct AttachedNoteTests {
    private static let story = "Palpitations at night for six weeks. Holter monitor shows pauses of three seconds."

    private func form(reason: String, name: String = "Calloway, Ruth") -> Sheet {
        var sheet = Sheet()
        sheet.write("CARDIOLOGY REFERRAL", x: 600, y: 40, height: 34)
        sheet.row(120, (100, "Patient name: " + name), (900, "DOB: 03/14/1950"))
        sheet.row(200, (100, "Referring provider: Omar Field, MD"), (900, "NPI: 1234567893"))
        sheet.row(260, (100, "Phone: 214-555-0133"), (900, "Diagnosis: I48.91 Unspecified atrial fibrillation"))
        sheet.write("Reason for referral: " + reason, x: 100, y: 340)
        return sheet
    }

    private func note(story: String = story) -> Sheet {
        var sheet = Sheet(2)
        sheet.write("Progress Note", x: 600, y: 60, height: 34)
        sheet.row(140, (100, "Patient: Calloway, Ruth"), (900, "Visit date: 05/02/2026"))
        sheet.write("Provider: Omar Field, MD", x: 100, y: 190)
        sheet.write("Subjective", x: 100, y: 260)
        sheet.write(story + " Denies fever.", x: 100, y: 300)
        sheet.write("Vitals BP 125/80, Pulse 94, Temp 98.9 F, SpO2 91%", x: 100, y: 380)
        sheet.write("Medications Atorvastatin 40 mg nightly", x: 100, y: 440)
        sheet.write("Assessment and plan Refer as above. Return in 6 weeks.", x: 100, y: 500)
        return sheet
    }

    @Test func aStoryThatTheNoteTellsAsWellIsSurer() throws {
        let alone = try #require(try Extractor.referral(form(reason: Self.story)).fields[.referralReason])
        let both = try #require(try Extractor.referral(form(reason: Self.story), note()).fields[.referralReason])
        let other = "Rash on both arms since March, no better with creams. Patch testing wanted by her."
        let unlike = try #require(try Extractor.referral(form(reason: Self.story), note(story: other)).fields[.referralReason])
        #expect(both.value == alone.value)
        #expect(both.confidence > alone.confidence)
        #expect(unlike.value == alone.value)
        #expect(unlike.confidence < both.confidence)
    }

    @Test func whatWasReadBadlyTakesTheNotesWords() throws {
        let misread = "Polpitotions at nignt fer six wecks. Heller moniter shews pouses of threc secends."
        var sheet = form(reason: misread)
        for word in misread.split(separator: " ") { sheet.blur(String(word), confidence: 0.6) }
        let found = try #require(try Extractor.referral(sheet, note()).fields[.referralReason])
        #expect(found.value.description == Self.story)
        #expect(found.raw.hasPrefix("Polpitotions"), "what stands on the form is still to be seen")
    }

    @Test func aNoteThatLacksASentenceTakesNothingAway() throws {
        let whole = Self.story + " Needs ablation."
        let found = try #require(try Extractor.referral(form(reason: whole), note()).fields[.referralReason])
        #expect(found.value.description == whole)
    }

    @Test func aNameReadBadlyTakesTheNotesLetters() throws {
        var sheet = form(reason: Self.story, name: "Callawey, Ruth")
        sheet.blur("Callawey,", confidence: 0.5)
        let found = try #require(try Extractor.referral(sheet, note()).fields[.patientLastName])
        #expect(found.value.description == "Calloway")
        #expect(found.raw.contains("Callawey"))
        #expect(found.confidence < 0.92, "a repair is for a person")
    }

    @Test func theDayOfACoverSheetIsAGuess() throws {
        var cover = Sheet()
        cover.write("FAX TRANSMISSION", x: 600, y: 60, height: 40)
        cover.row(200, (100, "To: Lakeview Heart Center"), (900, "From: Hilltop Family Medicine"))
        cover.row(260, (100, "Date: 05/04/2026"), (900, "Pages: 2"))
        cover.write("This facsimile is confidential and intended only for the addressee.", x: 100, y: 1900)
        var sheet = form(reason: Self.story)
        sheet.page.number = 2
        let found = try #require(try Extractor.referral(cover, sheet).fields[.referralDate])
        #expect(found.value.description == "2026-05-04")
        #expect(found.confidence < 0.92, "nobody says that it is the day of the referral")
    }
}
