import ReferralModel

/// Reads the sending machine's line: time, numbers, page count. 47 CFR 68.318(d) asks for date, time and sender on each page.
enum FaxHeaderParser {
    /// Nil when the line has fewer than two of the things that such a line is made of.
    static func parse(_ text: String, box: BoundingBox) -> FaxHeader? {
        var header = FaxHeader(text: text, box: box)
        let numbers = phones(in: text)
        header.date = date(in: text)
        let pages = pageNumbers(in: text)
        header.page = pages?.page
        header.pageCount = pages?.count
        let hasTime = text.contains(/\b\d{1,2}:\d{2}/)
        let hasWord = text.contains(/(?i)\b(fax|from|to|page|pg|p\.\s?\d)/)
        let signs = [header.date != nil, hasTime, pages != nil, !numbers.isEmpty, hasWord].count { $0 }
        guard signs >= 3, !numbers.isEmpty || hasTime else { return nil }
        if let match = text.firstMatch(of: /(?i)from:?\s*([+()0-9 .\-]{7,})/) { header.sender = phones(in: String(match.1)).first }
        if let match = text.firstMatch(of: /(?i)\bto:?\s*([+()0-9 .\-]{7,})/) { header.recipient = phones(in: String(match.1)).first }
        if header.sender == nil { header.sender = numbers.first { $0 != header.recipient } }
        return header
    }

    static func phones(in text: String) -> [String] {
        text.matches(of: /(?:\+?1[ .\-]?)?\(?([2-9]\d{2})\)?[ .\-]{0,2}(\d{3})[ .\-]?(\d{4})(?!\d)/).map { String($0.1 + $0.2 + $0.3) }
    }

    private static func date(in text: String) -> CalendarDate? {
        if let match = text.firstMatch(of: /\b(\d{1,2})[\/\-](\d{1,2})[\/\-](\d{4}|\d{2})\b/),
            let month = Int(match.1), let day = Int(match.2), let year = Int(match.3)
        {
            return CalendarDate(year: year < 100 ? 2000 + year : year, month: month, day: day)
        }
        if let match = text.firstMatch(
            of: /(?i)\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ .\-]+(\d{1,2}),?[ \-]+(\d{4})\b/),
            let index = months.firstIndex(of: match.1.lowercased()), let day = Int(match.2), let year = Int(match.3)
        {
            return CalendarDate(year: year, month: index + 1, day: day)
        }
        return nil
    }

    private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    private static func pageNumbers(in text: String) -> (page: Int, count: Int?)? {
        if let match = text.firstMatch(of: /(?i)\b(?:page|pg|p)[ .:]*(\d{1,3})\s*(?:\/|of)\s*(\d{1,3})/), let page = Int(match.1) {
            return (page, Int(match.2))
        }
        if let match = text.firstMatch(of: /(?i)\b(?:page|pg|p)[ .:]*(\d{1,3})\b/), let page = Int(match.1) { return (page, nil) }
        return nil
    }
}
