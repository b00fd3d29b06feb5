import ReferralModel
import ReferralStore
import Testing

@testable import IntakeCommands

@Suite struct AccuracyTests {
    /// Against the values of Newcombe (Statistics in Medicine 17, 1998, table I).
    @Test(arguments: [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718)])
    func theIntervalIsThatOfWilson(_ hits: Int, _ count: Int, _ low: Double, _ high: Double) {
        let interval = Wilson(hits: hits, of: count)
        #expect(abs(interval.low - low) < 0.00006)
        #expect(abs(interval.high - high) < 0.00006)
    }

    @Test func withoutASampleNothingIsKnown() {
        #expect(Wilson(hits: 0, of: 0) == Wilson(hits: 0, of: 0))
        #expect(Wilson(hits: 0, of: 0).low == 0)
        #expect(Wilson(hits: 0, of: 0).high == 1)
    }

    @Test(arguments: [(2000, 0, AccuracyReport.Verdict.kept), (100, 0, .open), (400, 8, .broken), (2000, 6, .open)])
    func theBudgetIsJudgedByTheWholeInterval(_ typed: Int, _ wrong: Int, _ verdict: AccuracyReport.Verdict) {
        let row = AccuracyReport(field: "all", typed: typed, wrong: wrong, undecided: 0, budget: 0.003)
        #expect(row.verdict == verdict)
    }

    @Test func allFieldsComeFirstThenTheWorst() {
        let rows = AccuracyReport.rows(
            [
                AccuracyRow(key: .patientDOB, typed: 100, wrong: 0, undecided: 0),
                AccuracyRow(key: .referrerNPI, typed: 50, wrong: 1, undecided: 1),
            ], budget: 0.003)
        #expect(rows.map(\.field) == ["all", "referrer.npi", "patient.dob"])
        #expect(rows[0].typed == 150)
        #expect(rows[0].wrong == 1)
        #expect(rows[1].tableRow[4] == "2.00 %")
    }
}
