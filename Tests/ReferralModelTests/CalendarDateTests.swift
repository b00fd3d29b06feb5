import ReferralModel
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [(2024, 2, 29), (2000, 2, 29), (1961, 4, 9), (1, 1, 1), (9999, 12, 31)])
    func acceptsDaysOfTheCalendar(year: Int, month: Int, day: Int) throws {
        let date = try #require(CalendarDate(year: year, month: month, day: day))
        #expect(CalendarDate(iso: date.description) == date)
    }

    @Test(arguments: [(2023, 2, 29), (1900, 2, 29), (2024, 13, 1), (2024, 0, 1), (2024, 4, 31), (0, 1, 1), (2024, 1, 0)])
    func refusesOtherDays(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: ["2024-1-05", "24-01-05", "2024/01/05", "2024-01-05T00", " 2024-01-05", "2024-01--5", "٢٠٢٤-01-05", ""])
    func refusesOtherForms(text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test func countsDaysAcrossLeapYears() throws {
        let epoch = try #require(CalendarDate(iso: "1970-01-01"))
        #expect(epoch.daysSince1970 == 0)
        #expect(CalendarDate(iso: "2000-03-01")?.daysSince1970 == 11_017)
        #expect(CalendarDate(iso: "1969-12-31")?.daysSince1970 == -1)
    }

    @Test func ageTurnsOnTheBirthday() throws {
        let birth = try #require(CalendarDate(iso: "1961-04-09"))
        #expect(birth.years(until: try #require(CalendarDate(iso: "2024-04-08"))) == 62)
        #expect(birth.years(until: try #require(CalendarDate(iso: "2024-04-09"))) == 63)
    }
}
