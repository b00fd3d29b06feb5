import FieldExtraction
import ReferralModel
import Testing

/// Which pages make one referral.
@Suite struct SplitTests {
    private func first() -> Sheet {
        var sheet = Sheet()
        sheet.write("CARDIOLOGY CONSULT REQUEST", x: 500, y: 40, height: 34)
        sheet.row(120, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        sheet.row(170, (100, "Insurance: Humana"), (900, "Member ID: H78946477"))
        sheet.write("Referring provider: Noriko Hale, DO", x: 100, y: 240)
        return sheet
    }

    private func second(_ title: String) -> Sheet {
        var sheet = Sheet(2)
        sheet.write(title, x: 500, y: 40, height: 34)
        sheet.write("Reason for referral: Palpitations at night for six weeks.", x: 100, y: 120)
        sheet.row(200, (100, "Diagnosis: R00.2"), (900, "Priority: Routine"))
        sheet.write("Provider signature: Noriko Hale, DO", x: 100, y: 300)
        return sheet
    }

    @Test(arguments: ["Form 7104 Page", "Rev. 7931 (12/13)"])
    func pagesNumberedAtTheirFootAreOne(foot: String) throws {
        var (one, two) = (first(), second("AMBULATORY REFERRAL"))
        one.row(2150, (100, foot), (1500, "1/2"))
        two.row(2150, (100, foot), (1500, "2/2"))
        #expect(try Extractor.extract(one, two).referrals.map { $0.firstPage...$0.lastPage } == [1...2])
    }

    @Test func aPageThatNamesNobodyIsTheRestOfTheOneBefore() throws {
        #expect(try Extractor.extract(first(), second("AMBULATORY REFERRAL")).referrals.map { $0.firstPage...$0.lastPage } == [1...2])
    }

    @Test func aPageWithThePatientCompletesOneWithout() throws {
        var one = Sheet()
        one.write("NEW PATIENT REFERRAL", x: 500, y: 40, height: 34)
        one.write("Referring provider: Noriko Hale, DO", x: 100, y: 120)
        one.write("Reason for referral: Palpitations at night for six weeks.", x: 100, y: 200)
        var two = Sheet(2)
        two.write("NEW PATIENT REFERRAL", x: 500, y: 40, height: 34)
        two.row(120, (100, "Patient name: Ruth Calloway"), (900, "DOB: 03/14/1950"))
        #expect(try Extractor.extract(one, two).referrals.map { $0.firstPage...$0.lastPage } == [1...2])
    }

    @Test func anotherPatientOnTheSameFormIsAnotherReferral() throws {
        var one = first()
        one.row(2150, (100, "Form 7104 (12/22)"))
        var two = Sheet(2)
        two.write("CARDIOLOGY CONSULT REQUEST", x: 500, y: 40, height: 34)
        two.row(120, (100, "Patient name: Tobias Moss"), (900, "DOB: 02/15/1946"))
        two.row(170, (100, "Insurance: Aetna"), (900, "Member ID: W260295118"))
        two.write("Referring provider: Noriko Hale, DO", x: 100, y: 240)
        two.row(2150, (100, "Form 7104 (12/22)"))
        #expect(try Extractor.extract(one, two).referrals.map { $0.firstPage...$0.lastPage } == [1...1, 2...2])
    }
}
