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

    @Test func columnsOfBitsCountTheSameEdits() throws {
        let words = [
            "k", "npi", "phone", "dateofbirth", "dateofblrth", "subscrber", "subscriber", "referringprovider", "requestingprovider", "2nd",
            "whatisthediagnosispleaseaddtheicd10codeandthedateofthelastvisitab",
        ].map { Array($0.utf8) }
        for pattern in words where pattern.count <= LetterPattern.longest {
            let columns = try #require(LetterPattern(pattern))
            for word in words {
                #expect(columns.distance(to: word) == Fold.distance(word, pattern, limit: 100))
            }
        }
        #expect(LetterPattern([]) == nil)
        #expect(LetterPattern(Array(repeating: 97, count: 65)) == nil)
    }

    @Test func foldsWhatScannersConfuse() {
        #expect(Fold.bytes("Group #:") == Fold.bytes("GR0UP NO"))
        #expect(Fold.bytes("Member ID") == Fold.bytes("Mernber ID").prefix(0) + Fold.bytes("member 1D"))
        #expect(Fold.bytes("Date of Birth") != Fold.bytes("Date of Both"))
    }
}
