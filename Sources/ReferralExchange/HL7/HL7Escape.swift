/// Escape sequences of HL7 v2.5.1, chapter 2.7, for the delimiters `|^~\&`.
enum HL7Escape {
    /// Text that holds no delimiter and no end of segment. Other control characters become blanks.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "|": result += "\\F\\"
            case "^": result += "\\S\\"
            case "~": result += "\\R\\"
            case "\\": result += "\\E\\"
            case "&": result += "\\T\\"
            case "\r", "\n", "\t": result += " "
            default: result.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
            }
        }
        return result
    }
}
