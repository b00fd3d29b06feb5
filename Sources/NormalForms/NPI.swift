/// The National Provider Identifier.
public enum NPI {
    /// Whether ten digits carry the right check digit: Luhn over the number with the prefix 80840 (CMS NPI check digit standard,
    /// ISO/IEC 7812-1).
    public static func isValid(_ digits: some StringProtocol) -> Bool {
        let values = digits.utf8.map { Int($0) - 48 }
        guard values.count == 10, values.allSatisfy({ (0...9).contains($0) }) else { return false }
        // 24 is what the prefix 80840 adds to the sum.
        var sum = 24
        for (place, value) in values.reversed().enumerated() {
            let weighted = place.isMultiple(of: 2) ? value : value * 2
            sum += weighted > 9 ? weighted - 9 : weighted
        }
        return sum.isMultiple(of: 10)
    }
}
