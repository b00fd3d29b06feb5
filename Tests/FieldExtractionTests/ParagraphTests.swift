import FieldExtraction
import ReferralModel
import Testing

/// Where the reason of a referral begins and ends.
@Suite struct ParagraphTests {
    private func form() -> Sheet {
        var sheet = Sheet()
        sheet.write("CARDIOLOGY REFERRAL", x: 600, y: 40, height: 34)
        sheet.row(120, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        return sheet
    }

    @Test func itGoesOnOnTheNextLineToWriteOn() throws {
        var sheet = form()
        sheet.write("Reason for referral: PALPITATIONS AT NIGHT FOR SIX WEEKS, HOLTER MONITOR", x: 100, y: 300)
        sheet.rule(330, 700, y: 330)
        sheet.rule(703, 1600, y: 330)  // Broken by the fax.
        sheet.write("SHOWS PAUSES OF THREE SECONDS.", x: 100, y: 380)
        sheet.rule(100, 1600, y: 410)
        sheet.rule(100, 1600, y: 490)
        let referral = try Extractor.referral(sheet)
        #expect(
            referral[.referralReason]
                == "PALPITATIONS AT NIGHT FOR SIX WEEKS, HOLTER MONITOR SHOWS PAUSES OF THREE SECONDS.")
    }

    @Test func theQuestionBeforeItIsNoPartOfIt() throws {
        var sheet = form()
        sheet.cell(100, 280, 1600, 400)
        sheet.write("Reason for referral", x: 110, y: 290, height: 18)
        sheet.write("(findings, what was tried)", x: 110, y: 320)
        sheet.write("Palpitations at night for six weeks, Holter monitor shows pauses of three seconds.", x: 110, y: 356)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.referralReason] == "Palpitations at night for six weeks, Holter monitor shows pauses of three seconds.")
    }

    @Test(
        "What the form asks next ends it, and a sentence that only says how soon is no part of it",
        arguments: [
            (
                "Palpitations at night for six weeks. Medicine or ablation? Looking for: Procedure, 3 visits",
                "Palpitations at night for six weeks. Medicine or ablation?"
            ),
            (
                "Palpitations at night for six weeks. This is not urgent; routine scheduling please.",
                "Palpitations at night for six weeks."
            ),
        ])
    func whatFollowsIsNoPartOfIt(written: String, reason: String) throws {
        var sheet = form()
        sheet.write("Reason: " + written, x: 100, y: 300)
        #expect(try Extractor.referral(sheet)[.referralReason] == reason)
    }

    @Test func aWordThatIsALabelElsewhereDoesNotEndIt() throws {
        var sheet = form()
        sheet.write("Reason for referral", x: 100, y: 300)
        sheet.write("LEFT SIDED CHEST PRESSURE WHEN WALKING FOR 2 WEEKS. FATHER HAD MI AT 51. STRESS TEST PLEASE.", x: 100, y: 340)
        let referral = try Extractor.referral(sheet)
        #expect(
            referral[.referralReason] == "LEFT SIDED CHEST PRESSURE WHEN WALKING FOR 2 WEEKS. FATHER HAD MI AT 51. STRESS TEST PLEASE.")
    }

    @Test func aParagraphAmongFieldsTellsIt() throws {
        var sheet = form()
        sheet.write("Please evaluate our patient Ruth Calloway (DOB 03/14/1950). Palpitations at night for six weeks.", x: 100, y: 300)
        sheet.write("Diagnosis: Palpitations (R00.2).", x: 100, y: 334)
        let referral = try Extractor.referral(sheet)
        #expect(referral[.referralReason] == "Palpitations at night for six weeks.")
        #expect(referral.fields[.referralDiagnoses]?.value == .list(["R00.2"]))
    }
}
