import FoundationEssentials
import Glibc

/// A time as fax servers write it: RFC 3339, or year, month, day, hour, minute and second in this order with anything between.
struct ReceptionTime: Hashable, Sendable {
    let date: Date

    init?(_ text: String) {
        if let exact = try? Date(text, strategy: .iso8601) {
            date = exact
            return
        }
        let numbers = text.split(whereSeparator: { !$0.isASCII || !$0.isNumber }).prefix(6).compactMap { Int32($0) }
        guard numbers.count >= 3, (1990...2200).contains(numbers[0]), (1...12).contains(numbers[1]), (1...31).contains(numbers[2]) else {
            return nil
        }
        var parts = tm()
        parts.tm_year = numbers[0] - 1900
        parts.tm_mon = numbers[1] - 1
        parts.tm_mday = numbers[2]
        parts.tm_hour = numbers.count > 3 ? numbers[3] : 0
        parts.tm_min = numbers.count > 4 ? numbers[4] : 0
        parts.tm_sec = numbers.count > 5 ? numbers[5] : 0
        parts.tm_isdst = -1
        let seconds = mktime(&parts)
        guard seconds > 0 else { return nil }
        date = Date(timeIntervalSince1970: TimeInterval(seconds))
    }
}
