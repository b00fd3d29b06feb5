/// Text in the form of RFC 4180, safe to open in a spreadsheet.
public enum CSVText {
    /// One record, ended by CR LF.
    public static func record(_ values: [String]) -> String {
        values.map { quoted(guarded($0)) }.joined(separator: ",") + "\r\n"
    }

    /// A value that a spreadsheet would run as a formula begins with an apostrophe, which makes it text (OWASP, CSV injection).
    static func guarded(_ value: String) -> String {
        guard let first = value.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return value }
        return "'" + value
    }

    /// In quotes where a comma, a quote or a line break asks for it.
    static func quoted(_ value: String) -> String {
        let needsQuotes = value.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + value.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\"" : value
    }
}
