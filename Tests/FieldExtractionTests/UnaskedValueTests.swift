import FieldExtraction
import ReferralModel
import Testing

/// Values that no listed label leads to, known by the words around them, and files that no listed phrase tells apart.
@Suite struct UnaskedValueTests {
    /// A form with labels that nobody has listed beside its patient's numbers.
    private func sheet() -> Sheet {
        var sheet = Sheet()
        sheet.write("CARDIOLOGY REFERRAL", x: 600, y: 60, height: 34)
        sheet.write("PATIENT", x: 100, y: 140, height: 30)
        sheet.row(190, (100, "Patient name:"), (420, "Moss, Delia R"), (950, "Date of birth:"), (1280, "02/11/1957"))
        sheet.row(240, (100, "Patient rings at"), (420, "(214) 555-0133"), (950, "Gender:"), (1280, "Female"))
        sheet.write("INSURANCE", x: 100, y: 320, height: 30)
        sheet.row(370, (100, "Insurance:"), (420, "Humana"), (950, "Member ID:"), (1280, "H12345678"))
        sheet.write("REFERRING PROVIDER", x: 100, y: 450, height: 30)
        sheet.row(500, (100, "Referring provider:"), (420, "Omar Field, MD"), (950, "NPI:"), (1280, "1234567893"))
        sheet.write("REASON FOR REFERRAL", x: 100, y: 630, height: 30)
        sheet.row(680, (100, "Reason:"), (420, "New murmur, short of breath on stairs."))
        return sheet
    }

    @Test func aNumberBelongsWhereItStands() throws {
        let referral = try Extractor.referral(sheet())
        let phone = try #require(referral.fields[.patientPhone])
        #expect(phone.value.description == "2145550133")
        #expect(phone.label == nil, "no list has its label")
        #expect(phone.confidence < 0.99, "the place alone is not as sure as a label")
    }

    @Test func placesThatFitNoFieldGiveNone() throws {
        var sheet = sheet()
        sheet.write("OFFICE USE ONLY", x: 100, y: 1900, height: 30)
        sheet.row(1950, (100, "Batch"), (420, "88213"), (950, "Scanned by"), (1280, "LKW"))
        let referral = try Extractor.referral(sheet)
        #expect(!referral.fields.values.contains { $0.raw.contains("88213") || $0.raw.contains("LKW") })
    }

    @Test func aReportWithoutListedPhrasesIsNoReferral() throws {
        var sheet = Sheet()
        sheet.write("ECHO LABORATORY", x: 600, y: 60, height: 34)
        let lines = [
            "Patient: Moss, Delia   DOB: 02/11/1957   Study date: 05/04/2026", "Ordering provider: Omar Field, MD",
            "The left ventricle is normal in size. Ejection fraction is 60 percent.", "The mitral valve shows mild regurgitation.",
            "There is no pericardial effusion.", "The study was compared with that of last year and shows no change.",
            "These findings were discussed with the patient.", "Report electronically signed by Lee Park, MD",
        ]
        for (index, line) in lines.enumerated() { sheet.write(line, x: 100, y: 160 + 60 * index) }
        let found = try Extractor.extract(sheet)
        #expect(found.documentClass != .referral)
    }
}
