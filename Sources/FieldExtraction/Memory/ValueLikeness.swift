import ReferralModel

/// How alike a value as read and the right value are.
enum ValueLikeness {
    /// 0 to 1; 1 for the same letters and digits.
    static func of(_ read: FieldContent, _ right: FieldContent) -> Double { of(read.description, right.description) }

    static func of(_ read: String, _ right: String) -> Double {
        let (a, b) = (Array(read.lowercased().utf8.filter(isLetterOrDigit)), Array(right.lowercased().utf8.filter(isLetterOrDigit)))
        let longest = max(a.count, b.count)
        guard longest > 0 else { return 0 }
        // Of a paragraph the beginning tells enough, and costs a bounded time.
        let (head, other) = (Array(a.prefix(160)), Array(b.prefix(160)))
        let limit = max(1, max(head.count, other.count) / 2)
        let errors = Fold.distance(head, other, limit: limit)
        return errors > limit ? 0 : 1 - Double(errors) / Double(max(head.count, other.count))
    }

    /// Whether a value counts as right: free text when nearly all of it is, everything else to the letter.
    static func isRight(_ read: FieldContent, _ right: FieldContent, _ key: FieldKey) -> Bool {
        switch key.type {
        case .text, .paragraph: of(read, right) >= 0.85
        default: of(read, right) == 1
        }
    }

    /// Whether it is the same value with errors of reading in it; the place is right then, the reading is not.
    static func isMisread(_ read: FieldContent, _ right: FieldContent) -> Bool { of(read, right) >= 0.6 }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (97...122).contains(byte) || (48...57).contains(byte) || byte >= 0x80
    }
}
