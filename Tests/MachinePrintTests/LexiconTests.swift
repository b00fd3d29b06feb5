import Testing

@testable import MachinePrint

@Suite struct LexiconTests {
    private let model: TrainedModel

    init() throws { model = try TrainedModel(path: Lines.model) }

    /// What the letters of a text are part of, and whether it may end; nil where no word goes on so.
    private func follow(_ text: String) -> (kind: Lexicon.Kind, isEnd: Bool)? {
        var state = model.lexicon.start
        var last: Lexicon.Step?
        for character in text {
            guard let letter = model.characters.texts.firstIndex(of: String(character)),
                let step = model.lexicon.step(from: state, letter: letter)
            else { return nil }
            (state, last) = (step.state, step)
        }
        return last.map { ($0.kind, $0.isEnd) }
    }

    @Test(arguments: ["patient", "Referral", "INSURANCE", "(phone)", "physician,", "\"diagnosis\""])
    func wordsOfTheLanguage(text: String) {
        let found = follow(text)
        #expect(found?.kind == .word)
        #expect(found?.isEnd == true)
    }

    @Test func beginningsAreNoWords() {
        #expect(follow("physicia")?.isEnd == false)
        #expect(follow("xqzv") == nil)
        #expect(follow("patientq") == nil)
    }

    @Test(arguments: ["42", "1,250", "98.6"]) func numbers(text: String) {
        let found = follow(text)
        #expect(found?.kind == .number)
        #expect(found?.isEnd == true)
    }

    @Test func punctuationOpensAndCloses() {
        #expect(follow("(")?.kind == .punctuation)
        #expect(follow("(patient")?.kind == .word)
    }

    @Test func whatIsForgottenIsWorkedOutAgain() {
        let before = follow("cardiology")
        model.lexicon.tidy()
        #expect(follow("cardiology")?.kind == before?.kind)
    }
}
