import ReferralModel
import TestSupport
import Testing

@Suite struct ReferenceCodeTests {
    private let codes: [ReferenceCode] = {
        var dice = SeededGenerator(seed: 6)
        return (0..<40).map { _ in ReferenceCode(using: &dice) }
    }()

    @Test func aCodeIsReadBackAsItIsPrinted() {
        for code in codes {
            #expect(ReferenceCode("\(code)") == code)
            #expect(ReferenceCode(code.characters.lowercased()) == code)
        }
    }

    @Test func everyWrongCharacterIsFoundAndPutRight() {
        for code in codes.prefix(10) {
            for place in 0..<ReferenceCode.length {
                for wrong in ReferenceCode.alphabet + ["0", "O", "I", "8"] {
                    var letters = Array(code.characters)
                    guard letters[place] != wrong else { continue }
                    letters[place] = wrong
                    #expect(ReferenceCode(String(letters)) == nil)
                    #expect(ReferenceCode(read: String(letters)) == code)
                }
            }
        }
    }

    @Test func twoCharactersThatNoCodeHasAreFilledIn() {
        for code in codes {
            var letters = Array(code.characters)
            (letters[2], letters[9]) = ("0", "S")
            #expect(ReferenceCode(read: String(letters)) == code)
        }
    }

    @Test func exchangedNeighboursAreFound() {
        for code in codes {
            for place in 0..<(ReferenceCode.length - 1) {
                var letters = Array(code.characters)
                guard letters[place] != letters[place + 1] else { continue }
                letters.swapAt(place, place + 1)
                #expect(ReferenceCode(String(letters)) == nil)
            }
        }
    }
}
