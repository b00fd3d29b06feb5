import FoundationEssentials
import ReferralModel
import ReferralStore
import Testing

@testable import IntakeCommands

@Suite("What commands print, and how they end")
struct OutputTests {
    @Test("Errors end in the status of the contract")
    func statuses() {
        #expect(ExitStatus(for: StoreError.noSuchReferral(ReferralID(rawValue: 1))) == .doesNotHold)
        #expect(ExitStatus(for: StoreError.badConnectionString("x")) == .badInput)
        #expect(ExitStatus(for: StoreError.unavailable("x")) == .fault)
        #expect(ExitStatus(for: SettingError(origin: .environment, name: "X", message: "y")) == .badInput)
        #expect(ExitStatus(for: ReadFailure(.corrupt, "x")) == .badInput)
        #expect(ExitStatus(for: CommandFailure(.doesNotHold, "x")) == .doesNotHold)
    }

    @Test(
        "Wrong usage ends with 2, help with 0",
        arguments: [(["--bogus"], 2), (["run"], 2), (["extract"], 2), (["run", "--workers", "x"], 2)])
    func usage(arguments: [String], status: Int) async {
        #expect(await IntakeCommand.run(arguments, environment: [:]).rawValue == Int32(status))
    }

    @Test("A file that was read is printed as the contract says")
    func extracted() throws {
        var referral = Referral(pages: 1...2)
        referral.fields[.patientDOB] = FieldValue(
            .text("1961-04-09"), confidence: 0.98, raw: "04/09/61", page: 1, box: BoundingBox(412, 630, 655, 668), source: .ocr)
        referral.findings = [Finding(.missing, field: .insuranceMemberID, severity: .error, message: "not on the page")]
        let reading = DocumentReading(documentClass: .referral, classConfidence: 1, pages: [], referrals: [referral], pairs: [])
        let file = InputFile(path: "/nonexistent")
        let line = try JSONText.line(ExtractedFile(file, .success(reading)))
        #expect(
            line.contains(
                "\"patient.dob\":{\"box\":[412,630,655,668],\"confidence\":0.98,\"flagged\":false,\"page\":1,\"raw\":\"04/09/61\",\"source\":\"ocr\",\"value\":\"1961-04-09\"}"
            ))
        #expect(line.contains("\"code\":\"missing:insurance.member_id\""))
        #expect(line.contains("\"error\":null"))
        #expect(line.contains("\"class\":\"referral\""))
        let failed = try JSONText.line(ExtractedFile(file, .failure(ReadFailure(.encrypted, "locked"))))
        #expect(failed.contains("\"error\":{\"code\":\"encrypted\",\"message\":\"locked\"}"))
        #expect(failed.contains("\"referrals\":[]"))
    }

    @Test("The folder Models is looked for above the binary and in the share folders")
    func models() {
        let places = ModelsFolder.candidates(executable: "/opt/intake/.build/release/intake")
        #expect(places.contains("/opt/intake/Models"))
        #expect(ModelsFolder.candidates(executable: "/usr/local/bin/intake").contains("/usr/local/share/referral-intake/Models"))
    }

    @Test(
        "Ages are said in words",
        arguments: [(0.0, "0 s"), (89.9, "89 s"), (600.0, "10 min"), (12_000.0, "3 h 20 min"), (600_000.0, "6 d")])
    func ages(seconds: Double, text: String) { #expect(Age.text(seconds: seconds) == text) }
}
