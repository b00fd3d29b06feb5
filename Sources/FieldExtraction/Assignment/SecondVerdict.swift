/// What a second look said of a value; scores are 0 to 1.
enum SecondVerdict: Sendable {
    /// Nobody looked, or nothing was read.
    case none
    case agrees(Double)
    case differs(Double)

    /// Share of the looks that agreed; nil when there were none.
    static func agreement(_ verdicts: [SecondVerdict]) -> Double? {
        var sum = 0.0
        var count = 0
        for verdict in verdicts {
            switch verdict {
            case .none: break
            case .agrees(let score):
                sum += score
                count += 1
            case .differs: count += 1
            }
        }
        return count > 0 ? sum / Double(count) : nil
    }
}
