import ReferralModel
import SenderMemory
import Testing

@Suite struct RememberedPlaceTests {
    private func place(right: Int, wrong: Int) -> RememberedPlace {
        RememberedPlace(key: .patientMRN, reads: "patient.mrn", box: PlaneBox(0, 0, 1, 1), right: right, wrong: wrong)
    }

    @Test(arguments: [
        (0, 0, PlaceState.candidate), (1, 0, .trusted), (9, 1, .retired), (0, 1, .retired), (20, 1, .trusted), (39, 2, .retired),
    ])
    func onlyWhatHeldBackFaxesBoreOutIsTrusted(_ right: Int, _ wrong: Int, _ state: PlaceState) {
        #expect(place(right: right, wrong: wrong).state == state)
    }

    @Test func aShortRecordIsNoProof() {
        #expect(place(right: 0, wrong: 0).reliability == 0.5)
        #expect(place(right: 2, wrong: 0).reliability == 0.75)
        #expect(place(right: 28, wrong: 0).reliability > 0.96)
    }

    @Test func whatIsRetiredIsNotUsed() throws {
        var form = RememberedForm(
            senders: [], sketch: try #require(FormSketch((0..<12).map { SeenWord(mark: $0, box: PlaneBox(0, Double($0), 1, 1)) })),
            places: [place(right: 5, wrong: 0)], lessons: [])
        #expect(form.usable.count == 1)
        form.retire(.patientMRN)
        #expect(form.usable.isEmpty)
    }
}
