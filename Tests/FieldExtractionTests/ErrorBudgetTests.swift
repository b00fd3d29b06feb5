import FieldExtraction
import ReferralModel
import Testing

@Suite struct ErrorBudgetTests {
    /// Right ones at falling confidence from .99, in steps of .001, with wrong ones among them.
    private func values(_ count: Int, wrongAt wrong: Set<Int> = [], weight: Double = 1) -> [JudgedValue] {
        (0..<count).map { index in
            JudgedValue(key: .patientDOB, confidence: 0.99 - Double(index) / 1_000, isRight: !wrong.contains(index), weight: weight)
        }.shuffled()
    }

    @Test("The threshold is the lowest from which up the budget is kept")
    func lowest() throws {
        let budget = ErrorBudget(share: 0.1)
        #expect(budget.leastValues == 10)
        #expect(try #require(budget.threshold(for: values(30))) == 0.99 - 29.0 / 1_000)
        // Three wrong ones in a row at the end: 27 right and 3 wrong keep one in ten, what comes after does not.
        #expect(try #require(budget.threshold(for: values(33, wrongAt: [27, 28, 29, 30, 31, 32]))) == 0.99 - 29.0 / 1_000)
    }

    @Test("Too few values give no threshold, and neither do wrong ones at the top")
    func none() {
        #expect(ErrorBudget(share: 0.1).threshold(for: values(9)) == nil)
        #expect(ErrorBudget(share: 0.1).threshold(for: values(20, wrongAt: Set(0..<5))) == nil)
    }

    @Test("Values of one confidence are accepted or not together")
    func ties() {
        let tied = (0..<20).map { JudgedValue(key: .patientDOB, confidence: 0.9, isRight: $0 > 2) }
        #expect(ErrorBudget(share: 0.1).threshold(for: tied) == nil)
    }

    @Test("A drawn value counts for all that were not drawn")
    func weights() {
        let certain = values(20, wrongAt: [], weight: 10)
        let wrong = JudgedValue(key: .patientDOB, confidence: 0.5, isRight: false)
        let budget = ErrorBudget(share: 0.01)
        // One wrong value in 201 is less than one in a hundred; in 21 it would be more. Yet 100 values must have been looked at.
        #expect(budget.threshold(for: certain + [wrong]) == nil)
        let more = (0..<100).map { JudgedValue(key: .patientDOB, confidence: 0.99 - Double($0) / 1_000, isRight: true, weight: 10) }
        #expect(budget.threshold(for: more + [wrong]) == 0.5)
        #expect(ErrorBudget.tally(more + [wrong], from: 0.5).weight == 1_001)
        #expect(ErrorBudget.tally(more + [wrong], from: 0.6).wrong == 0)
    }
}
