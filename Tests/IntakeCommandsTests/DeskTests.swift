import FoundationEssentials
import ReferralModel
import ReferralStore
import Testing

@testable import IntakeCommands

@Suite struct DeskTests {
    private func read(_ key: FieldKey, _ text: String) throws(EntryError) -> FieldContent? {
        if text == "bad" { throw EntryError("not so") }
        return text.isEmpty ? nil : .text(text)
    }

    @Test(arguments: [
        ("\u{1B}[A", [DeskKey.up]), ("\u{1B}OB", [.down]), ("\u{1B}", [.escape]), ("a\r", [.character("a"), .enter]),
        ("\u{1B}[3~é", [.delete, .character("é")]), ("\u{1B}[200~x", [.character("x")]), ("\u{3}", [.interrupt]),
    ])
    func keysOfATerminal(_ text: String, _ keys: [DeskKey]) {
        #expect(KeyDecoder.keys(Array(text.utf8)) == keys)
    }

    @Test func typingInTheMiddleOfALine() {
        var editor = LineEditor("ac")
        for key in [DeskKey.left, .character("b"), .end, .character("d"), .home, .delete] { editor.handle(key) }
        #expect(editor.text == "bcd")
        #expect(editor.cursor == 0)
    }

    @Test func anEmptyDeskLeavesAndLooksAgain() {
        var state = DeskState()
        state.take(nil)
        #expect(state.handle(.character("n"), read: read) == [.next])
        #expect(state.handle(.character("q"), read: read) == [.quit])
        #expect(state.handle(.interrupt, read: read) == [.quit])
        #expect(state.handle(.character("e"), read: read) == [])
    }

    @Test func theScreenFitsWithoutAReferral() {
        let screen = DeskScreen(DeskState(), width: 80, height: 24, paint: .none, now: Date(timeIntervalSince1970: 0))
        #expect(screen.lines.count == 24)
        #expect(screen.lines.allSatisfy { ScreenText.width($0) <= 80 })
    }

    @Test func doubtsStandInTheOrderOfTheirWeight() {
        var referral = Referral(pages: 1...1)
        referral.fields[.referralReason] = FieldValue(.text("pain"), confidence: 0.5, flagged: true, raw: "pain", source: .ocr)
        referral.findings = [
            Finding(.doubtful, field: .patientDOB, severity: .warning, message: "unsure"),
            Finding(.missing, field: .referralUrgency, severity: .error, message: "not there"),
            Finding(.missing, field: .insuranceMemberID, severity: .error, message: "not there"),
        ]
        #expect(referral.doubts.map(\.key) == [.insuranceMemberID, .referralUrgency, .patientDOB, .referralReason])
    }

    @Test func fieldsAreFoundByTheirEnding() throws {
        #expect(try FieldName.key("patient_dob") == .patientDOB)
        #expect(try FieldName.key("DOB") == .patientDOB)
        #expect(try FieldName.key("referral.diagnoses") == .referralDiagnoses)
        #expect(throws: EntryError.self) { try FieldName.key("phone") }
        #expect(throws: EntryError.self) { try FieldName.key("patient.dbo") }
    }
}
