import ReferralModel

/// Dates in the orders that US forms use.
struct DateReader {
    let key: FieldKey
    let receivedOn: CalendarDate

    func read(_ text: String) -> [TypedReading] {
        guard text.utf8.count <= 120 else { return [] }
        let clean = Self.withoutAge(text.folded).trimming { !$0.isLetter && !$0.isNumber && $0 != "|" }
        guard clean.count >= 6, clean.count <= 40 else { return [] }
        let parts = named(clean) ?? numbered(clean) ?? (clean.contains("|") ? numbered(clean.filter { $0 != "|" }) : nil)
        guard let parts, let date = parts.date else { return [] }
        return [TypedReading(.text(date.description), raw: text, repairs: parts.repairs, plausibility: plausibility(date) * parts.weight)]
    }

    // Regular expressions are only read, though the library does not call them Sendable; making one costs as much as using it.
    nonisolated(unsafe) private static let age =
        /(?i)[\s,;]+\(?\s*(?:age(?![a-z]).*|\d{1,3}\s*(?:y|yr|yrs|yo|years?|months?|mo|m\.?o)(?![a-z]).*|\(\d{1,3}\).*)$/
    nonisolated(unsafe) private static let runTogether = /(\d{1,2})([A-Za-z]{3,9})(\d{2}|\d{4})/
    nonisolated(unsafe) private static let beforeTime = /[^:]{6,12}?(?=\s+\d{1,2}:\d{2})/

    /// Without the age that many printouts put after a date of birth: `(63 y.o.)`, `Age: 27`.
    private static func withoutAge(_ text: String) -> String {
        text.firstMatch(of: age).map { String(text[..<$0.range.lowerBound]) } ?? text
    }

    private struct Parts {
        var date: CalendarDate?
        var repairs: [Repair] = []
        var weight = 1.0
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    /// Runs of letters and digits, and `26OCT2024` as three: a month's name is cut from the digits beside it.
    private static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber && $0 != "|" }.flatMap { word in
            guard let match = word.wholeMatch(of: runTogether) else { return [String(word)] }
            return [match.1, match.2, match.3].map(String.init)
        }
    }

    /// `July 28, 1953`, `28 July 1953`, `26-Oct-2024`.
    private func named(_ text: String) -> Parts? {
        let words = Self.words(text)
        guard
            let at = words.firstIndex(where: {
                $0.count >= 3 && $0.allSatisfy(\.isLetter) && Self.months.contains($0.prefix(3).lowercased())
            }),
            let month = Self.months.firstIndex(of: words[at].prefix(3).lowercased())
        else { return nil }
        var repairs: [Repair] = []
        func number(_ index: Int) -> Int? {
            guard words.indices.contains(index) else { return nil }
            var word = words[index]
            if word.count > 2, word.first?.isNumber == true {
                for ending in ["st", "nd", "rd", "th"] where word.lowercased().hasSuffix(ending) { word.removeLast(2) }
            }
            let digits = word.compactMap(\.asDigit)
            guard digits.count == word.count else { return nil }
            if String(digits) != word { repairs.append(.character) }
            return Int(String(digits))
        }
        // The weekday that some printouts put before the date is no number and falls away.
        if let day = number(at + 1), day <= 31, let year = number(at + 2) {
            return Parts(date: CalendarDate(year: full(year), month: month + 1, day: day), repairs: repairs)
        }
        if let day = number(at - 1), day <= 31, let year = number(at + 1) {
            return Parts(date: CalendarDate(year: full(year), month: month + 1, day: day), repairs: repairs)
        }
        return nil
    }

    /// `04/09/1961`, `4-9-61`, `04.09.1961`, `1961-04-09`, `04091961` and `04 09 1961`.
    private func numbered(_ text: String) -> Parts? {
        // A time after the date belongs to a print stamp; it is cut off.
        let day = text.prefixMatch(of: Self.beforeTime).map { String($0.output) } ?? text
        var groups: [String] = [""]
        var repairs: [Repair] = []
        for character in day {
            if let digit = character.asDigit {
                if !character.isDigit { repairs.append(.character) }
                groups[groups.count - 1].append(digit)
            } else if "/-.,\\ ".contains(character) {
                if groups.last != "" { groups.append("") }
            } else {
                return nil
            }
        }
        groups.removeAll(where: \.isEmpty)
        guard repairs.count <= 3 else { return nil }
        if let mended = Self.withoutStrokes(groups) {
            groups = mended.groups
            repairs += mended.repairs
        }
        if groups.count == 1, let run = groups.first { groups = Self.cut(run) ?? [] }
        if groups.count == 2, groups.joined().count == 8, let cut = Self.cut(groups.joined()) { groups = cut; repairs.append(.separator) }
        // Comb cells read one by one: `0 5 2 3 2 0 2 4`.
        if groups.count > 3 {
            guard let cut = Self.cut(groups.joined()) else { return nil }
            groups = cut
        }
        let weight = repairs.contains(.separator) ? 0.6 : 1
        guard groups.count == 3, let a = Int(groups[0]), let b = Int(groups[1]), let c = Int(groups[2]) else { return nil }
        if groups[0].count == 4 { return Parts(date: CalendarDate(year: a, month: b, day: c), repairs: repairs, weight: weight) }
        guard groups[0].count <= 2, groups[1].count <= 2, groups[2].count == 2 || groups[2].count == 4 else { return nil }
        if let date = CalendarDate(year: full(c), month: a, day: b) { return Parts(date: date, repairs: repairs, weight: weight) }
        // The month cannot be above twelve; the sender wrote the day first.
        return Parts(date: CalendarDate(year: full(c), month: b, day: a), repairs: repairs + [.order], weight: 0.5 * weight)
    }

    /// A slash read as the digit it looks like: `04109/1961`, `0410911961`, `04/0911961`. Only where a stroke must stand, and only
    /// when the digits left over have the usual lengths of day, month and year.
    private static func withoutStrokes(_ groups: [String]) -> (groups: [String], repairs: [Repair])? {
        func cut(_ run: String, at places: [Int]) -> [String]? {
            let digits = Array(run)
            guard places.allSatisfy({ digits.indices.contains($0) && "17".contains(digits[$0]) }) else { return nil }
            let ends = places + [digits.count]
            return zip([-1] + places, ends).map { String(digits[($0 + 1)..<$1]) }
        }
        switch groups.map(\.count) {
        case [10]: return cut(groups[0], at: [2, 5]).map { ($0, [.separator, .separator]) }
        case [5, 4]: return cut(groups[0], at: [2]).map { ($0 + [groups[1]], [.separator]) }
        case [2, 7]: return cut(groups[1], at: [2]).map { ([groups[0]] + $0, [.separator]) }
        default: return nil
        }
    }

    private static func cut(_ run: String) -> [String]? {
        let digits = Array(run)
        guard digits.count == 8 || digits.count == 6 else { return nil }
        if digits.count == 8, let year = Int(String(digits[0..<4])), (1900...2100).contains(year), let month = Int(String(digits[4..<6])),
            (1...12).contains(month),
            (Int(String(digits[0..<2])) ?? 0) > 12
        {
            return [String(digits[0..<4]), String(digits[4..<6]), String(digits[6..<8])]
        }
        return [String(digits[0..<2]), String(digits[2..<4]), String(digits[4...])]
    }

    /// Two digits mean the last year that has come to pass; a visit in the near future is possible, a birth is not.
    private func full(_ year: Int) -> Int {
        guard year < 100 else { return year }
        let reach = key == .patientDOB ? receivedOn.year : receivedOn.year + 1
        let recent = receivedOn.year / 100 * 100 + year
        return recent <= reach ? recent : recent - 100
    }

    private func plausibility(_ date: CalendarDate) -> Double {
        let daysAhead = date.daysSince1970 - receivedOn.daysSince1970
        if key == .patientDOB {
            if daysAhead > 0 { return 0.05 }
            let age = date.years(until: receivedOn)
            return age > 115 ? 0.05 : age > 104 ? 0.4 : 1
        }
        if daysAhead > 60 { return 0.1 }
        if daysAhead > 3 { return 0.6 }
        return daysAhead < -365 * 6 ? 0.3 : 1
    }
}
