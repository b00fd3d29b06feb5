import FoundationEssentials
import ReferralModel
import ReferralStore
import Testing

@testable import IntakeCommands

@Suite struct DeskStateTests {
    private func read(_ key: FieldKey, _ text: String) throws(EntryError) -> FieldContent? {
        text.isEmpty ? nil : .text(text)
    }

    private func desk() -> DeskState {
        var referral = Referral(pages: 1...4)
        referral.fields = [
            .patientLastName: FieldValue(
                .text("Katie"), confidence: 0.5, flagged: true, raw: "Katie", page: 1, source: .ocr,
                alternatives: [.init(.text("Kate"), score: 0.3), .init(.text("Karie"), score: 0.2)]),
            .patientFirstName: FieldValue(.text("Gilbert"), confidence: 0.9, raw: "Gilbert", page: 1, source: .ocr),
        ]
        referral.findings = [Finding(.missing, field: .insuranceMemberID, severity: .error, message: "not there")]
        var state = DeskState()
        state.take(
            ReferralRecord(
                id: ReferralID(rawValue: 7), document: DocumentID(rawValue: 3), version: 1, referral: referral, receivedAt: Date(),
                statusSince: Date(), fileName: "a.pdf", setBy: [:]))
        state.pageCount = 4
        return state
    }

    @discardableResult
    private func press(_ keys: String, _ state: inout DeskState) -> [DeskEffect] {
        KeyDecoder.keys(Array(keys.utf8)).flatMap { state.handle($0, read: read) }
    }

    @Test func aFirstAlternativeThatIsRightTakesTwoKeys() {
        var state = desk()
        press("j", &state)
        #expect(press("n\r", &state) == [.set(.patientLastName, .text("Kate"))])
    }

    @Test func theReadingBeforeTheFirstIsTheLast() {
        var state = desk()
        press("j", &state)
        #expect(press("b\r", &state) == [.set(.patientLastName, .text("Karie"))])
    }

    @Test func namesTheWrongWayRoundAreSwapped() {
        var state = desk()
        press("j", &state)
        #expect(press("w\r", &state) == [.swap(.patientLastName, .patientFirstName)])
    }

    @Test func whatIsLetPassCountsOnceItIsStored() throws {
        var state = desk()
        #expect(press("i", &state) == [.illegible(.insuranceMemberID)])
        #expect(state.openCount == 2)
        state.failed("somebody else has it")
        #expect(state.openCount == 2)
        press("i", &state)
        state.changed(try #require(state.record))
        #expect(state.openCount == 1)
        #expect(press("u", &state) == [.takeBack])
        #expect(state.openCount == 2)
    }

    @Test(arguments: [
        ("v1-3,4\r", DeskEffect.split([1...3, 4...4])), ("J\r", .join(nil)), ("J12\r", .join(ReferralID(rawValue: 12))),
        ("hbob\r", .hand("bob")), ("h\r", .hand("")), ("ocall them\r", .note("call them")), ("z2h\r", .snooze(.time(7200))),
        ("zreply\r", .snooze(.reply)), ("x\u{15}junk\r", .reject("junk")),
    ])
    func questions(_ keys: String, _ effect: DeskEffect) {
        var state = desk()
        #expect(press(keys, &state) == [effect])
    }

    @Test(arguments: ["v1-3\r", "v3-1,4\r", "v,\r", "zsoon\r", "o\r", "Jx\r", "x\u{15}\r", "g9\r"])
    func whatCannotBeUnderstoodStaysInTheLine(_ keys: String) {
        var state = desk()
        #expect(press(keys, &state).isEmpty)
        #expect(!state.message.isEmpty)
        guard case .asking = state.mode else { return #expect(Bool(false), "the line is gone") }
    }

    @Test func pagesAreLookedThrough() {
        var state = desk()
        press("g3\r", &state)
        #expect(state.page == 3)
        press("]]]t", &state)
        #expect(state.page == 4)
        #expect(state.view.turns == 1)
        press("[j", &state)
        #expect(state.page == 1)
    }

    @Test(arguments: ["e12-", "zre", "osay\u{1B}[D"])
    func whatWasTypedGoesOnInAnotherDesk(_ keys: String) throws {
        var state = desk()
        press(keys, &state)
        let draft = try #require(state.draft(of: "ada"))
        var other = desk()
        other.resume(draft, reviewer: "ada")
        #expect(other.mode == state.mode)
        #expect(other.message.hasPrefix("As you had typed it"))
        press("\u{1B}", &state)
        #expect(state.draft(of: "ada") == nil)
    }

    @Test(arguments: [(80, 24), (132, 50), (40, 12)])
    func everyLineFits(_ width: Int, _ height: Int) {
        for keys in ["", "j", "?", "w", "jw", "f", "e123", "v"] {
            var state = desk()
            state.notes = [ReviewNote(by: "bob", at: Date(), text: String(repeating: "long ", count: 50))]
            press(keys, &state)
            let screen = DeskScreen(state, width: width, height: height, paint: .none, now: Date())
            #expect(screen.lines.count == height)
            #expect(screen.lines.allSatisfy { ScreenText.width($0) <= width })
        }
    }

    @Test(arguments: [
        ("", [DeskKey.enter]), ("n", [.character("n")]), ("e ab", [.character("e"), .clear, .character("a"), .character("b"), .enter]),
        ("z 2h", [.character("z"), .clear, .character("2"), .character("h"), .enter]), ("jj", [.character("j"), .character("j")]),
    ])
    func linesAreKeys(_ line: String, _ keys: [DeskKey]) {
        #expect(LineDesk.keys(line, in: .looking) == keys)
    }

    @Test func aPictureTurnedFourTimesIsItself() throws {
        let picture = try #require(GrayPicture(width: 3, height: 2, pixels: [1, 2, 3, 4, 5, 6]))
        #expect(picture.turned(1).pixels == [4, 1, 5, 2, 6, 3])
        #expect(picture.turned(4) == picture)
        #expect(picture.turned(2).pixels == [6, 5, 4, 3, 2, 1])
    }
}
