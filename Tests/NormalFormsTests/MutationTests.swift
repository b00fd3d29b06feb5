import NormalForms
import ReferralModel
import TestSupport
import Testing

/// Properties that hold for any text.
@Suite struct MutationTests {
    private static let seeds = [
        "04/09/1961", "(509) 876-2340", "M17.11 Pain", "O'Connor, Mary-Ann J.", "name@example.com", "1 2 3", "July 28, 1953", "I10",
        "99201-1234", "12JAN1988", "509-876-2340 ext 12", "Urgent (within 24 hours)", "0410911961", "H12278986", "Unilateral, right knee",
    ]
    private static let alphabet = Array("0123456789OIlSB|/-.,()[]@# xQ\u{301}é漢🙂\u{0}\n\u{200F}½Ⅻ٣")

    /// Whatever a fax says, no reader may trap.
    @Test func mutatedTextNeverTraps() throws {
        let reader = try reader()
        let context = ReadingContext(receivedOn: try #require(received), state: "WA", payer: "Aetna")
        var generator = SeededGenerator(seed: 20_250_314)
        for _ in 0..<400 {
            var text = Array(Self.seeds[Int(generator.next() % UInt64(Self.seeds.count))])
            for _ in 0..<Int(generator.next() % 6) {
                let place = Int(generator.next() % UInt64(text.count + 1))
                if place < text.count, generator.next() % 3 == 0 {
                    text.remove(at: place)
                } else {
                    text.insert(Self.alphabet[Int(generator.next() % UInt64(Self.alphabet.count))], at: place)
                }
                if text.isEmpty { text = ["x"] }
            }
            for key in FieldKey.allCases {
                for reading in reader.read(String(text), as: key, context: context) {
                    #expect((0...1).contains(reading.plausibility))
                    if key.type == .phone { #expect(reading.value.description.utf8.count == 10) }
                    if key.type == .date { #expect(CalendarDate(iso: reading.value.description) != nil) }
                }
            }
        }
    }

    /// Every day is read from each way that forms write it.
    @Test func datesComeBackFromEveryNotation() throws {
        let months = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        ]
        for step in stride(from: 0, to: 33_000, by: 97) {
            let year = 1930 + step / 365
            guard let date = CalendarDate(year: year, month: step % 12 + 1, day: step % 28 + 1),
                date.years(until: try #require(received)) >= 0
            else { continue }
            let two = { (number: Int) in (number < 10 ? "0" : "") + String(number) }
            let name = months[date.month - 1]
            for text in [
                "\(date.month)/\(date.day)/\(year)", two(date.month) + "-" + two(date.day) + "-\(year)",
                two(date.month) + two(date.day) + "\(year)", "\(name) \(date.day), \(year)", "\(date.day)-\(name.prefix(3))-\(year)",
                date.description,
            ] {
                #expect(try first(text, as: .patientDOB)?.value == .text(date.description), "\(text)")
            }
        }
    }
}
