import FoundationEssentials

/// `timestamptz` on the wire: microseconds since 2000-01-01 00:00 UTC.
enum PostgresTime {
    /// From 2000-01-01 to 2001-01-01, the reference date of Foundation, in seconds.
    private static let offset = 366.0 * 86_400

    static func microseconds(of date: Date) -> Int64 {
        let value = ((date.timeIntervalSinceReferenceDate + offset) * 1_000_000).rounded()
        // The widest that PostgreSQL's calendar knows; what is beyond becomes its limit rather than a trap.
        return Int64(min(max(value, -211_813_488_000_000_000), 9_223_371_331_198_999_552))
    }

    static func date(ofMicroseconds microseconds: Int64) -> Date {
        Date(timeIntervalSinceReferenceDate: Double(microseconds) / 1_000_000 - offset)
    }

    /// ISO 8601 in UTC, to the microsecond.
    static func text(of date: Date) -> String {
        let microseconds = microseconds(of: date)
        let fraction = ((microseconds % 1_000_000) + 1_000_000) % 1_000_000
        let whole = Self.date(ofMicroseconds: microseconds - fraction)
        let digits = String(fraction)
        return whole.formatted(.iso8601).dropLast() + "." + String(repeating: "0", count: 6 - digits.count) + digits + "Z"
    }
}
